//! A function of a slice with its derivatives, checked against central differences and against each other.
#![allow(dead_code, unused_macros, unused_imports)]

#[path = "../../../../examples/common/mod.rs"]
pub mod common;

pub use oxad::{autodiff_forward, autodiff_reverse};

pub type Value = fn(&[f64]) -> f64;
pub type Reverse = fn(&[f64], &mut [f64], f64) -> f64;
pub type Forward = fn(&[f64], &[f64]) -> (f64, f64);
pub type Forward3 = fn(&[f64], &[f64], &[f64], &[f64]) -> [f64; 4];

pub struct Case {
    pub name: &'static str,
    pub value: Value,
    pub reverse: Reverse,
    pub forward: Forward,
    pub forward3: Forward3,
    pub x: &'static [f64],
    /// Set where the function works in f32: how close differences can be.
    pub tolerance: f64,
}

impl Case {
    pub fn check(&self, report: &mut common::Report) {
        let Case { name, x, .. } = *self;
        let value = (self.value)(x);
        let mut gradient = vec![0.5; x.len()];
        let primal = (self.reverse)(x, &mut gradient, 3.0);
        let gradient: Vec<f64> = gradient.iter().map(|g| (g - 0.5) / 3.0).collect();
        let e = |i: usize| (0..x.len()).map(|k| if k == i { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
        let mut differs = common::different_bits(&[primal], &[value]);
        let mut tangents = Vec::new();
        for i in 0..x.len() {
            let (primal, tangent) = (self.forward)(x, &e(i));
            tangents.push(tangent);
            let next = |k: usize| e((i + k) % x.len());
            let [primal3, lanes @ ..] = (self.forward3)(x, &next(0), &next(1), &next(2));
            let alone = [0, 1, 2].map(|k| (self.forward)(x, &next(k)).1);
            differs += common::different_bits(&[primal, primal3], &[value, value]);
            differs += common::different_bits(&lanes, &alone);
        }
        let h = if self.tolerance > 1e-6 { 1e-2 } else { 1e-3 };
        let slopes: Vec<f64> = (0..x.len())
            .map(|i| {
                let at = |step: f64| {
                    let mut moved = x.to_vec();
                    moved[i] += step;
                    (self.value)(&moved)
                };
                (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h)
            })
            .collect();
        let close = if self.tolerance > 1e-6 { 1e-6 } else { 1e-12 };
        report.check(&format!("{name}: primal values and lanes"), differs, 0.0);
        report.check(&format!("{name}: forward against reverse"), common::error(&tangents, &gradient), close);
        report.check(
            &format!("{name}: reverse against central differences"),
            common::error(&gradient, &slopes),
            self.tolerance,
        );
    }
}

/// `n`, in a way that the compiler cannot foresee.
#[inline]
pub fn count(x: &[f64], n: usize) -> usize {
    n + x.len() / 1000
}

/// `case!(name, [point…], |x| value)` makes a constant `NAME::CASE`; `f32` before the brackets allows for single precision.
macro_rules! case {
    ($name:ident, f32 $point:expr, |$x:ident| $body:expr) => {
        case!($name, 1e-3, $point, |$x| $body);
    };
    ($name:ident, $point:expr, |$x:ident| $body:expr) => {
        case!($name, 1e-8, $point, |$x| $body);
    };
    ($name:ident, $tolerance:literal, $point:expr, |$x:ident| $body:expr) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use crate::case::{autodiff_forward, autodiff_reverse};

            #[autodiff_reverse(reverse, Duplicated, Active)]
            #[autodiff_forward(forward, Dual, Dual)]
            #[autodiff_forward(forward3, 3, Dual, Dual)]
            fn value($x: &[f64]) -> f64 {
                $body
            }

            pub const CASE: crate::case::Case = crate::case::Case {
                name: stringify!($name),
                value,
                reverse,
                forward,
                forward3,
                x: &$point,
                tolerance: $tolerance,
            };
        }
    };
}
pub(crate) use case;

/// `main` of a file of cases.
macro_rules! check_all {
    ($($name:ident),+ $(,)?) => {
        fn main() -> std::process::ExitCode {
            let mut report = case::common::Report::new(file!());
            $($name::CASE.check(&mut report);)+
            report.finish()
        }
    };
}
pub(crate) use check_all;
