//! What every example shares: a small random generator, the checks that every derivative must pass, and their report.
//!
//! An example describes its function as a [`Kernel`]: how to run the function and its derivatives on flat lists of
//! numbers. [`Report::kernel`] then holds the derivatives against the function itself and against each other.
#![allow(dead_code)]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The widths that every example asks for.
pub const WIDTHS: [usize; 6] = [1, 2, 3, 4, 8, 16];

/// Xorshift64*: the same numbers on every machine.
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Rng(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number in `low..high`.
    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11;
        low + (high - low) * (bits as f64 / (1u64 << 53) as f64)
    }

    pub fn vec(&mut self, len: usize, low: f64, high: f64) -> Vec<f64> {
        (0..len).map(|_| self.uniform(low, high)).collect()
    }
}

/// A function from some numbers to some numbers, with the derivatives that oxad makes of it.
pub trait Kernel {
    /// The function's results at `x`.
    fn value(&self, x: &[f64]) -> Vec<f64>;

    /// The results as the gradient computes them, and Jᵀ · `seed`.
    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>);

    /// The results as the derivative of width `directions.len()` computes them, and J · d for every direction d.
    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>);

    /// Jᵀ · `seed` by a formula, where there is one.
    fn closed_form(&self, _x: &[f64], _seed: &[f64]) -> Option<Vec<f64>> {
        None
    }
}

/// How close the numbers must be, relative.
pub struct Tolerance {
    /// Against the closed form.
    pub closed_form: f64,
    /// Against central differences. Fourth order with steps of 1e-3: the truncation is about 1e-12 times the fifth
    /// derivative over the first, rounding about 1e-13 times the value over the derivative.
    pub differences: f64,
}

impl Default for Tolerance {
    fn default() -> Self {
        Tolerance { closed_form: 1e-12, differences: 1e-8 }
    }
}

/// The checks of one example, printed as they are made.
pub struct Report {
    passed: usize,
    failed: usize,
}

impl Report {
    pub fn new(title: &str) -> Self {
        println!("{title}");
        Report { passed: 0, failed: 0 }
    }

    /// One check: passes where `error` is a number not above `limit`.
    pub fn check(&mut self, what: &str, error: f64, limit: f64) {
        let good = error <= limit;
        let sign = if good { "ok" } else { "FAILED" };
        let bound = if limit == 0.0 { "bit for bit".to_string() } else { format!("{error:.1e} <= {limit:.0e}") };
        let bound = if good { bound } else { format!("{error:.1e}, allowed {limit:.0e}") };
        println!("  {what:<58} {bound:<20} {sign}");
        *(if good { &mut self.passed } else { &mut self.failed }) += 1;
    }

    /// All that must hold of a derivative, at the point `x`.
    pub fn kernel(&mut self, kernel: &impl Kernel, x: &[f64], tolerance: &Tolerance) {
        let mut rng = Rng::new(7);
        let value = kernel.value(x);
        let seed: Vec<f64> = value.iter().map(|_| rng.uniform(0.5, 1.5)).collect();
        let directions: Vec<Vec<f64>> = (0..16).map(|_| rng.vec(x.len(), -1.0, 1.0)).collect();

        let (primal, gradient) = kernel.reverse(x, &seed);
        self.check("reverse: the primal value", different_bits(&primal, &value), 0.0);
        if let Some(exact) = kernel.closed_form(x, &seed) {
            self.check("reverse against the closed form", error(&gradient, &exact), tolerance.closed_form);
        }
        let numeric = central_differences(kernel, x, &seed);
        self.check("reverse against central differences", error(&gradient, &numeric), tolerance.differences);
        let (_, twice) = kernel.reverse(x, &seed.iter().map(|s| 2.0 * s).collect::<Vec<_>>());
        let doubled: Vec<f64> = gradient.iter().map(|g| 2.0 * g).collect();
        self.check("reverse: twice the seed, twice the gradient", error(&twice, &doubled), 1e-14);

        // Every lane alone first: the derivatives of a larger width are held against these.
        let mut alone = Vec::new();
        let mut primal_differs = 0.0;
        for direction in &directions {
            let (primal, mut tangents) = kernel.forward(x, std::slice::from_ref(direction));
            primal_differs += different_bits(&primal, &value);
            alone.append(&mut tangents);
        }
        self.check("forward: the primal value", primal_differs, 0.0);
        let mut transposed: f64 = 0.0;
        for (direction, tangent) in directions.iter().zip(&alone) {
            let (left, left_scale) = dot(tangent, &seed);
            let (right, right_scale) = dot(direction, &gradient);
            transposed = worst(transposed, (left - right).abs() / left_scale.max(right_scale));
        }
        self.check("forward against reverse: <J v, w> = <v, J' w>", transposed, 1e-12);

        for width in WIDTHS.into_iter().skip(1) {
            let (primal, tangents) = kernel.forward(x, &directions[..width]);
            let lanes: f64 = tangents.iter().zip(&alone).map(|(a, b)| different_bits(a, b)).sum();
            let count = (tangents.len() as f64 - width as f64).abs();
            let what = format!("forward, width {width}: the primal and {width} scalar runs");
            self.check(&what, different_bits(&primal, &value) + lanes + count, 0.0);
        }
    }

    /// The last line, and the exit status that goes with it.
    pub fn finish(self) -> ExitCode {
        println!("  {} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 && self.passed > 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// The largest difference of two lists, each relative to its own number; what is below a thousandth of the largest
/// number is held against that thousandth.
pub fn error(found: &[f64], expected: &[f64]) -> f64 {
    if found.len() != expected.len() {
        return f64::INFINITY;
    }
    let floor = 1e-3 * expected.iter().fold(0.0, |m: f64, e| m.max(e.abs())).max(f64::MIN_POSITIVE);
    let relative = |(f, e): (&f64, &f64)| (f - e).abs() / e.abs().max(floor);
    found.iter().zip(expected).map(relative).fold(0.0, worst)
}

/// How many numbers differ in a bit.
pub fn different_bits(found: &[f64], expected: &[f64]) -> f64 {
    let differ = found.iter().zip(expected).filter(|(f, e)| f.to_bits() != e.to_bits()).count();
    (differ + found.len().abs_diff(expected.len())) as f64
}

/// The larger; NaN counts as infinitely wrong.
fn worst(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() {
        f64::INFINITY
    } else {
        a.max(b)
    }
}

/// The scalar product, and the sum of its terms' sizes, which is what rounding is relative to.
pub fn dot(a: &[f64], b: &[f64]) -> (f64, f64) {
    let terms = || a.iter().zip(b).map(|(a, b)| a * b);
    (terms().sum(), terms().map(f64::abs).sum::<f64>().max(f64::MIN_POSITIVE))
}

/// The gradient of ⟨`seed`, f(x)⟩ by differences of fourth order, (8 (f(x+h) - f(x-h)) - (f(x+2h) - f(x-2h))) / 12 h.
pub fn central_differences(kernel: &impl Kernel, x: &[f64], seed: &[f64]) -> Vec<f64> {
    let mut moved = x.to_vec();
    let mut slope = |i: usize| {
        let h = 1e-3 * x[i].abs().max(1.0);
        let mut at = |step: f64| {
            moved[i] = x[i] + step;
            let value = kernel.value(&moved);
            moved[i] = x[i];
            value
        };
        let (near, far) = ([at(h), at(-h)], [at(2.0 * h), at(-2.0 * h)]);
        let parts = (0..seed.len()).map(|k| seed[k] * (8.0 * (near[0][k] - near[1][k]) - (far[0][k] - far[1][k])));
        parts.sum::<f64>() / (12.0 * h)
    };
    (0..x.len()).map(&mut slope).collect()
}

/// The shortest of five measurements of `run`, each long enough for the clock.
pub fn time<T>(mut run: impl FnMut() -> T) -> Duration {
    let mut rounds = 1u32;
    let mut best = Duration::MAX;
    let mut measured = 0;
    while measured < 5 {
        let start = Instant::now();
        for _ in 0..rounds {
            black_box(run());
        }
        let spent = start.elapsed();
        if spent < Duration::from_millis(10) && rounds < 1 << 24 {
            rounds *= 4;
            continue;
        }
        best = best.min(spent / rounds);
        measured += 1;
    }
    best
}

/// The numbers in what a derivative returns: `(primal, tangent)` at width 1, `[primal, tangents…]` above, or nothing.
pub trait Lanes {
    fn lanes(self) -> Vec<f64>;
}

impl Lanes for () {
    fn lanes(self) -> Vec<f64> {
        Vec::new()
    }
}

impl Lanes for (f64, f64) {
    fn lanes(self) -> Vec<f64> {
        vec![self.0, self.1]
    }
}

impl<const N: usize> Lanes for [f64; N] {
    fn lanes(self) -> Vec<f64> {
        self.to_vec()
    }
}

/// Splits the primal from the tangents of a function with one result.
pub fn one_result(lanes: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    (vec![lanes[0]], lanes[1..].iter().map(|t| vec![*t]).collect())
}

/// Calls the derivative of the wanted width. `(x)` is passed as it is; `(x; dx)` is followed by one item of the iterator
/// `dx` for every lane: `by_width!(8, [d1, d2, d3, d4, d8, d16], (x; dx), (n))` is `d8(x, dx₀, …, dx₇, n)`.
macro_rules! by_width {
    ($width:expr, [$d1:ident, $d2:ident, $d3:ident, $d4:ident, $d8:ident, $d16:ident], $($argument:tt),+) => {
        match $width {
            1 => common::Lanes::lanes(by_width!(@call $d1 [a] [] $($argument)+)),
            2 => common::Lanes::lanes(by_width!(@call $d2 [a a] [] $($argument)+)),
            3 => common::Lanes::lanes(by_width!(@call $d3 [a a a] [] $($argument)+)),
            4 => common::Lanes::lanes(by_width!(@call $d4 [a a a a] [] $($argument)+)),
            8 => common::Lanes::lanes(by_width!(@call $d8 [a a a a a a a a] [] $($argument)+)),
            16 => common::Lanes::lanes(by_width!(@call $d16 [a a a a a a a a a a a a a a a a] [] $($argument)+)),
            width => unreachable!("no derivative of width {width} was asked for"),
        }
    };
    (@call $f:ident $lanes:tt [$($done:expr,)*]) => { $f($($done),*) };
    (@call $f:ident $lanes:tt [$($done:expr,)*] ($x:expr) $($rest:tt)*) => {
        by_width!(@call $f $lanes [$($done,)* $x,] $($rest)*)
    };
    (@call $f:ident [$($lane:ident)*] [$($done:expr,)*] ($x:expr; $d:ident) $($rest:tt)*) => {
        by_width!(@call $f [$($lane)*] [$($done,)* $x, $(by_width!(@next $lane $d),)*] $($rest)*)
    };
    (@next $lane:ident $d:ident) => { $d.next().expect("a direction for every lane") };
}
pub(crate) use by_width;
