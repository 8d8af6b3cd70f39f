// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! What is not chosen contributes nothing, even where its derivative is infinite or NaN: LLVM computes both arms.

use oxad::{autodiff_forward, autodiff_reverse};

#[autodiff_reverse(root_reverse, Active, Active)]
#[autodiff_forward(root_forward, Dual, DualOnly)]
fn root(x: f64) -> f64 {
    if x > 0.0 { x.sqrt() } else { 0.0 }
}

#[autodiff_reverse(capped_reverse, Active, Active)]
#[autodiff_forward(capped_forward, Dual, DualOnly)]
fn capped(x: f64) -> f64 {
    x.sqrt().max(1.0) + (1.0 / x).min(7.0)
}

#[autodiff_reverse(product_reverse, Active, Active)]
#[autodiff_forward(product_forward, Dual, DualOnly)]
fn product(x: f64) -> f64 {
    (if x > 0.0 { x.ln() * x.sqrt() } else { x * x }) * x
}

fn logarithm(x: f64) -> Option<f64> {
    (x > 0.0).then(|| x.ln())
}

#[autodiff_reverse(option_reverse, Active, Active)]
#[autodiff_forward(option_forward, Dual, DualOnly)]
fn option(x: f64) -> f64 {
    logarithm(x).map_or(x, |y| y * y)
}

fn check(name: &str, reverse: (f64, f64), forward: f64, value: f64, slope: f64) {
    println!("{name}: {reverse:?}, forward {forward}");
    assert_eq!(reverse.0, value);
    assert!((reverse.1 - slope).abs() <= 1e-14 * slope.abs(), "{} is not {slope}", reverse.1);
    assert!((forward - slope).abs() <= 1e-14 * slope.abs(), "{forward} is not {slope}");
}

fn main() {
    check("root", root_reverse(-4.0, 1.0), root_forward(-4.0, 1.0), 0.0, 0.0);
    check("root", root_reverse(0.0, 1.0), root_forward(0.0, 1.0), 0.0, 0.0);
    check("root", root_reverse(4.0, 1.0), root_forward(4.0, 1.0), 2.0, 0.25);
    check("capped", capped_reverse(0.0, 1.0), capped_forward(0.0, 1.0), 8.0, 0.0);
    check("capped", capped_reverse(4.0, 1.0), capped_forward(4.0, 1.0), 2.25, 0.25 - 1.0 / 16.0);
    check("product", product_reverse(-2.0, 1.0), product_forward(-2.0, 1.0), -8.0, 12.0);
    check("option", option_reverse(-2.0, 1.0), option_forward(-2.0, 1.0), -2.0, 1.0);
    check("option", option_reverse(1.0, 1.0), option_forward(1.0, 1.0), 0.0, 0.0);
}
