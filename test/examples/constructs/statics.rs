// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! Statics and variables of threads that derivatives go through.

use oxad::{autodiff_forward, autodiff_reverse};
use std::cell::Cell;

static mut SUM: f64 = 0.0;
static mut TABLE: [f64; 4] = [1.0; 4];
thread_local! { static LAST: Cell<f64> = const { Cell::new(1.0) }; }

#[inline(never)]
fn add(v: f64) {
    unsafe { SUM += v }
}

#[autodiff_forward(d_total, Dual, Dual)]
#[autodiff_reverse(total_rev, Duplicated, Active)]
fn total(x: &[f64]) -> f64 {
    unsafe {
        SUM = 0.0;
        for (i, v) in x.iter().enumerate() {
            TABLE[i % 4] = v * v;
            add(TABLE[i % 4] * SUM + v);
        }
        SUM
    }
}

#[autodiff_reverse(kept_rev, Active, Active)]
fn kept(x: f64) -> f64 {
    LAST.with(|last| {
        let before = last.get();
        last.set(x * x);
        last.get() * before
    })
}

fn main() {
    let x = [0.5, -1.25, 1.5, 0.75, 2.0];
    let mut dx = [0.0; 5];
    let value = total_rev(&x, &mut dx, 1.0);
    for i in 0..5 {
        let h = 1e-6;
        let (mut up, mut down) = (x, x);
        up[i] += h;
        down[i] -= h;
        let difference = (total(&up) - total(&down)) / (2.0 * h);
        let mut e = [0.0; 5];
        e[i] = 1.0;
        let (same, tangent) = d_total(&x, &e);
        assert_eq!(same, value);
        assert!((tangent - dx[i]).abs() <= 1e-12 * (1.0 + dx[i].abs()), "{tangent} {}", dx[i]);
        assert!((difference - dx[i]).abs() <= 1e-7 * (1.0 + dx[i].abs()), "{difference} {}", dx[i]);
    }
    assert_eq!(kept_rev(3.0, 1.0), (9.0, 6.0));
    // What the first call left behind is a constant for the second.
    assert_eq!(kept_rev(5.0, 1.0), (225.0, 90.0));
}
