//! Every shape of a signature that the attributes take, each with its derivatives' values.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]
#![allow(dead_code)]
use oxad::{autodiff_forward, autodiff_reverse};
use std::ops::Mul;

/// A plain structure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct P {
    x: f64,
    n: i32,
}

#[autodiff_forward(fw, Dual, Dual)]
#[autodiff_forward(fw4, 4, Dual, Dual)]
#[autodiff_forward(fw4_only, 4, Dual, DualOnly)]
#[autodiff_reverse(rv, Active, Active)]
#[autodiff_reverse(rv_only, Active, ActiveOnly)]
/// The documentation stays.
pub fn square(x: f64) -> f64 {
    x * x
}

#[autodiff_reverse(generic_rv, Duplicated, Const, Active)]
#[autodiff_forward(generic_fw, 2, Dualv, Const, Dual)]
#[autodiff_forward(generic_fw_only, Dual, Const, DualOnly)]
fn generic<'a, T: Copy, const N: usize>(x: &'a [T], k: [usize; N]) -> T
where
    T: Mul<Output = T>,
{
    k.iter().map(|&i| x[i]).reduce(|a, b| a * b).unwrap()
}

#[autodiff_reverse(pattern_rv, Active, Duplicated, Active, Const, Active)]
#[autodiff_forward(pattern_fw, 2, Const, Dualv, DualOnly, Const, DualOnly)]
fn pattern((a, b): (f64, f64), &[x, y]: &[f64; 2], mut p: P, _: u8) -> f64 {
    p.x += a * x + b * y;
    p.x * f64::from(p.n)
}

#[autodiff_reverse(output_rv, Duplicated, DuplicatedOnly)]
#[autodiff_forward(output_fw, 3, Dualv, Dualv)]
fn output(x: &[f64], y: &mut [f64]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y = x * x;
    }
}

#[autodiff_reverse(owned_rv, Const, Active, Active)]
fn owned(v: Vec<f64>, x: f64) -> f64 {
    v[0] * x
}

#[autodiff_forward(closure_fw, Const, Dual, Dual)]
fn closure(g: impl Fn(f64) -> f64, x: f64) -> f64 {
    g(x) + 1.0
}

// Its parameter has the name of the function, and of a shadow.
#[autodiff_reverse(clash_rv, Active, Active, Active, Active)]
fn clash(clash: f64, dret: f64, result: f64) -> f64 {
    clash * dret + result
}

/// Methods.
impl P {
    #[autodiff_reverse(norm_rv, Duplicated, Active, Active)]
    #[autodiff_forward(norm_fw, Dual, Dual, Const)]
    fn norm(&self, s: f64) -> f64 {
        self.x * s
    }
    #[autodiff_reverse(by_value_rv, Active, Active)]
    fn by_value(mut self) -> f64 {
        self.x *= 2.0;
        self.x
    }
    #[autodiff_reverse(make_rv, Active, Active)]
    fn make(x: f64) -> Self {
        P { x, n: 1 }
    }
    #[autodiff_reverse(typed_rv, Const, Active, Active)]
    fn typed(self: Box<Self>, x: f64) -> f64 {
        self.x * x
    }
}

const fn constant_name() -> u32 {
    3
}

#[autodiff_reverse(constant_rv, Active, Active)]
const fn constant(x: f64) -> f64 {
    x * 3.0
}

macro_rules! define {
    ($name:ident, $derivative:ident, $t:ty, $e:expr) => {
        #[autodiff_reverse($derivative, Active, Duplicated, Active)]
        fn $name(x: $t, y: &$t) -> $t {
            $e * x * y
        }
    };
}
define!(from_macro, from_macro_rv, f32, 2.0 + 1.0);

/// A derivative's value: with `--cfg crossing`, where nothing is differentiated, shadows stay as they were made.
fn d<T>(value: T, as_made: T) -> T {
    if cfg!(crossing) { as_made } else { value }
}

fn main() {
    assert_eq!(fw(3.0, 1.0), (9.0, d(6.0, 0.0)));
    assert_eq!(fw4(3.0, 1.0, 2.0, 3.0, 4.0), [9.0, d(6.0, 0.0), d(12.0, 0.0), d(18.0, 0.0), d(24.0, 0.0)]);
    assert_eq!(fw4_only(3.0, 1.0, 2.0, 3.0, 4.0), d([6.0, 12.0, 18.0, 24.0], [0.0; 4]));
    assert_eq!(rv(3.0, 1.0), (9.0, d(6.0, 0.0)));
    assert_eq!(rv_only(3.0, 1.0), d(6.0, 0.0));
    let mut dx = [0.0, 1.0];
    assert_eq!(generic_rv(&[2.0, 3.0], &mut dx, [0, 1], 1.0), 6.0);
    assert_eq!(dx, d([3.0, 3.0], [0.0, 1.0]));
    let mut dx = [0.0f32, 0.0];
    assert_eq!(generic_rv(&[2.0f32, 3.0], &mut dx, [0, 1, 1], 1.0), 18.0);
    assert_eq!(dx, d([9.0, 12.0], [0.0, 0.0]));
    assert_eq!(generic_fw(&[2.0, 3.0], &[1.0, 0.0, 0.0, 1.0], [0, 1]), [6.0, d(3.0, 0.0), d(2.0, 0.0)]);
    assert_eq!(generic_fw_only(&[2.0, 3.0], &[1.0, 10.0], [0, 1]), d(23.0, 0.0));
    let p = P { x: 1.0, n: 2 };
    let (zero, one) = (P { x: 0.0, n: 0 }, P { x: 1.0, n: 0 });
    let mut dxy = [0.0; 2];
    let gradient = d(P { x: 2.0, n: 0 }, zero);
    let pair = d((6.0, 8.0), (0.0, 0.0));
    assert_eq!(pattern_rv((1.0, 2.0), &[3.0, 4.0], &mut dxy, p, 0, 1.0), (24.0, pair, gradient));
    assert_eq!(dxy, d([2.0, 4.0], [0.0; 2]));
    let lanes = [[1.0, 0.0], [0.0, 1.0]];
    assert_eq!(pattern_fw((1.0, 2.0), &[3.0, 4.0], &lanes, p, one, zero, 0), d([4.0, 4.0], [0.0; 2]));
    let (mut y, mut dx, mut dy) = ([0.0; 2], [0.0; 2], [1.0, 10.0]);
    output_rv(&[2.0, 3.0], &mut dx, &mut y, &mut dy);
    assert_eq!((y, dx, dy), ([4.0, 9.0], d([4.0, 60.0], [0.0; 2]), d([0.0; 2], [1.0, 10.0])));
    let mut dy = [0.0; 3];
    output_fw(&[2.0], &[1.0, 2.0, 3.0], &mut y[1..], &mut dy);
    assert_eq!((y, dy), ([4.0, 4.0], d([4.0, 8.0, 12.0], [0.0; 3])));
    assert_eq!(owned_rv(vec![5.0], 2.0, 1.0), (10.0, d(5.0, 0.0)));
    let k = 3.0;
    assert_eq!(closure_fw(|x| x * k, 2.0, 1.0), (7.0, d(3.0, 0.0)));
    assert_eq!(clash_rv(2.0, 3.0, 4.0, 1.0), (10.0, d(3.0, 0.0), d(2.0, 0.0), d(1.0, 0.0)));
    let mut dp = zero;
    assert_eq!(p.norm_rv(&mut dp, 3.0, 1.0), (3.0, d(1.0, 0.0)));
    assert_eq!(dp, d(P { x: 3.0, n: 0 }, zero));
    assert_eq!(p.norm_fw(&one, 3.0, 1.0), 3.0);
    assert_eq!(p.by_value_rv(1.0), (2.0, d(P { x: 2.0, n: 0 }, zero)));
    assert_eq!(P::make_rv(2.0, one), (P { x: 2.0, n: 1 }, d(1.0, 0.0)));
    assert_eq!(Box::new(p).typed_rv(2.0, 1.0), (2.0, d(1.0, 0.0)));
    assert_eq!(constant_rv(2.0, 1.0), (6.0, d(3.0, 0.0)));
    let mut dy = 0.0;
    assert_eq!(from_macro_rv(2.0, &1.0, &mut dy, 1.0), (6.0, d(3.0, 0.0)));
    assert_eq!(dy, d(6.0, 0.0));
    #[autodiff_reverse(nested_rv, Active, Active)]
    fn nested(x: f64) -> f64 {
        x + 1.0
    }
    assert_eq!(nested_rv(2.0, 1.0), (3.0, d(1.0, 0.0)));
    println!("every value crossed");
}
