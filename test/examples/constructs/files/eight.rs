//! A function of a slice with its derivatives in reverse, forward and along eight directions at once, checked against
//! central differences and against each other.
#![allow(dead_code, unused_macros, unused_imports)]

#[path = "../../../../examples/common/mod.rs"]
pub mod common;

pub use oxad::{autodiff_forward, autodiff_reverse};

pub struct Case {
    pub name: &'static str,
    pub value: fn(&[f64]) -> f64,
    pub reverse: fn(&[f64], &mut [f64], f64) -> f64,
    pub forward: fn(&[f64], &[f64]) -> (f64, f64),
    pub forward8: fn(&[f64], &[Vec<f64>]) -> [f64; 9],
    pub x: &'static [f64],
}

impl Case {
    pub fn check(&self, report: &mut common::Report) {
        let Case { name, x, .. } = *self;
        let value = (self.value)(x);
        let mut gradient = vec![0.25; x.len()];
        let mut differs = common::different_bits(&[(self.reverse)(x, &mut gradient, 2.0)], &[value]);
        let gradient: Vec<f64> = gradient.iter().map(|g| (g - 0.25) / 2.0).collect();
        let e = |i: usize| (0..x.len()).map(|k| if k == i { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
        let (mut tangents, mut slopes) = (Vec::new(), Vec::new());
        let h = 1e-3;
        for i in 0..x.len() {
            let (primal, tangent) = (self.forward)(x, &e(i));
            differs += common::different_bits(&[primal], &[value]);
            tangents.push(tangent);
            let at = |step: f64| {
                let mut moved = x.to_vec();
                moved[i] += step;
                (self.value)(&moved)
            };
            slopes.push((8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h));
        }
        let along: Vec<Vec<f64>> =
            (0..8).map(|k| (0..x.len()).map(|i| (1.0 + (i * 7 + k) as f64).cos()).collect()).collect();
        let [primal, lanes @ ..] = (self.forward8)(x, &along);
        let alone: Vec<f64> = along.iter().map(|v| (self.forward)(x, v).1).collect();
        differs += common::different_bits(&[primal], &[value]);
        report.check(&format!("{name}: primal values"), differs, 0.0);
        report.check(&format!("{name}: forward against reverse"), common::error(&tangents, &gradient), 1e-12);
        // Vectors of eight lanes may be summed in another order.
        report.check(&format!("{name}: eight lanes against one"), common::error(&lanes, &alone), 1e-13);
        // The differences' own error is of the fourth order in 1e-3.
        report.check(&format!("{name}: reverse against differences"), common::error(&gradient, &slopes), 1e-7);
        report.check(&format!("{name}: nothing depends"), slopes.iter().all(|s| *s == 0.0) as u8 as f64, 0.0);
    }
}

/// `eight!(name, [point…], |x| value)` makes a constant `name::CASE`.
macro_rules! eight {
    ($name:ident, $point:expr, |$x:ident| $body:expr) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use crate::eight::{autodiff_forward, autodiff_reverse};

            #[autodiff_reverse(reverse, Duplicated, Active)]
            #[autodiff_forward(forward, Dual, Dual)]
            #[autodiff_forward(lanes, 8, Dual, Dual)]
            fn value($x: &[f64]) -> f64 {
                $body
            }

            fn forward8(x: &[f64], v: &[Vec<f64>]) -> [f64; 9] {
                lanes(x, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7])
            }

            pub const CASE: crate::eight::Case =
                crate::eight::Case { name: stringify!($name), value, reverse, forward, forward8, x: &$point };
        }
    };
}
pub(crate) use eight;

/// `main` of a file of cases.
macro_rules! check_eight {
    ($($name:ident),+ $(,)?) => {
        fn main() -> std::process::ExitCode {
            let mut report = eight::common::Report::new(file!());
            $($name::CASE.check(&mut report);)+
            report.finish()
        }
    };
}
pub(crate) use check_eight;
