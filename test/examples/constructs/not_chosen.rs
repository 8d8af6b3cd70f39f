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

#[autodiff_reverse(asinh_reverse, Active, Active)]
#[autodiff_forward(asinh_forward, Dual, DualOnly)]
fn asinh(x: f64) -> f64 {
    x.asinh() + f64::from((x as f32).asinh())
}

// The sign of infinity or of 0: a constant, whatever the slope of what it is taken of.
#[autodiff_reverse(signs_reverse, Active, Active)]
#[autodiff_forward(signs_forward, Dual, DualOnly)]
fn signs(x: f64) -> f64 {
    let (mut sum, mut y) = (0.0, x);
    for _ in 0..5 {
        y = 1.0 / y;
        sum += 1.0f64.copysign(y);
    }
    sum
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
    for x in [0.0, -0.0, f64::INFINITY] {
        let slope = if x == 0.0 { 2.0 } else { 0.0 };
        check("asinh", asinh_reverse(x, 1.0), asinh_forward(x, 1.0), asinh(x), slope);
    }
    check("signs", signs_reverse(0.0, 1.0), signs_forward(0.0, 1.0), 5.0, 0.0);
    check("option", option_reverse(1.0, 1.0), option_forward(1.0, 1.0), 0.0, 0.0);
}
