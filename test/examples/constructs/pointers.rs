// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Functions called by address: tables of them, as arguments, closures in boxes.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
#[inline(never)]
fn square(a: f64) -> f64 {
    a * a
}
#[inline(never)]
fn cube(a: f64) -> f64 {
    a * a * a.sin()
}
#[inline(never)]
fn root(a: f64) -> f64 {
    (a * a + 1.0).sqrt()
}
static TABLE: [fn(f64) -> f64; 3] = [square, cube, root];
#[inline(never)]
fn apply(f: fn(f64) -> f64, a: f64) -> f64 {
    f(a) + a
}
#[autodiff_reverse(table_r, Duplicated, Active)]
#[autodiff_forward(table_d, Dual, Dual)]
#[autodiff_forward(table_w, 8, Dual, Dual)]
fn table(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for (i, a) in x.iter().enumerate() {
        s += TABLE[i % 3](*a + s * 0.1) + apply(TABLE[(i * i) % 3], *a);
    }
    s
}
#[inline(never)]
fn make(i: usize, k: f64) -> Box<dyn Fn(f64) -> f64> {
    match i % 3 {
        0 => Box::new(move |a| a * k),
        1 => Box::new(|a| a.cos()),
        _ => {
            let w = vec![k, 2.0 * k];
            Box::new(move |a| w[0] * a + w[1] * a * a)
        }
    }
}
#[autodiff_reverse(closures_r, Duplicated, Active)]
#[autodiff_forward(closures_d, Dual, Dual)]
#[autodiff_forward(closures_w, 8, Dual, Dual)]
fn closures(x: &[f64]) -> f64 {
    let mut a = x[0];
    for i in 0..x.len() {
        let f = make(i, x[i]);
        a = f(a * 0.9) + 0.1;
    }
    a
}
fn main() {
    let x = || (0..11).map(|i| (i as f64 * 1.7).sin() + 0.1).collect::<Vec<f64>>();
    check!(table, table, table_r, table_d, table_w, x());
    check!(closures, closures, closures_r, closures_d, closures_w, x());
}
