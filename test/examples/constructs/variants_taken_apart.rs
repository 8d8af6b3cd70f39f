// Bit tricks on the float of a variant, where another variant has an integer in the same bytes: no number comes out.
// REQUIRES: rustc
// RUN: %oxad run -O %s

use oxad::{autodiff_forward, autodiff_reverse};

#[derive(Clone, Copy)]
enum Number {
    Real(f64),
    Whole(u64),
}

#[inline(never)]
fn next(n: Number) -> Number {
    match n {
        Number::Real(x) => Number::Real(f64::from_bits(x.to_bits() + (1 << 52))),
        Number::Whole(n) => Number::Whole(n + 1),
    }
}

#[autodiff_reverse(doubled_reverse, Duplicated, Const, Active)]
#[autodiff_forward(doubled_forward, Dual, Const, Dual)]
fn doubled(x: &[f64], real: bool) -> f64 {
    match next(if real { Number::Real(x[0] * x[1]) } else { Number::Whole(x.len() as u64) }) {
        Number::Real(x) => x,
        Number::Whole(n) => n as f64 * x[0],
    }
}

fn main() {
    let x = [1.5, 2.5];
    let mut gradient = [0.0; 2];
    assert_eq!(doubled_reverse(&x, &mut gradient, true, 1.0), 7.5);
    assert!(gradient[0].is_nan() && gradient[1].is_nan(), "{gradient:?}");
    assert!(doubled_forward(&x, &[1.0, 0.0], true).1.is_nan());
    let mut gradient = [0.0; 2];
    assert_eq!(doubled_reverse(&x, &mut gradient, false, 1.0), 4.5);
    assert_eq!(gradient, [3.0, 0.0]);
    assert_eq!(doubled_forward(&x, &[1.0, 0.0], false), (4.5, 3.0));
}
