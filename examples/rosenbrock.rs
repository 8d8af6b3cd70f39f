//! Rosenbrock's function in n dimensions: its value, its gradient by one reverse call, eight directional derivatives by
//! one forward call of width 8, and what these cost.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width, error, one_result, time};
use oxad::{autodiff_forward, autodiff_reverse};
use std::hint::black_box;
use std::process::ExitCode;

/// Σ 100 (xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)²
#[autodiff_reverse(rosenbrock_reverse, Duplicated, Active)]
#[autodiff_forward(rosenbrock_forward, Dual, Dual)]
#[autodiff_forward(rosenbrock_forward2, 2, Dual, Dual)]
#[autodiff_forward(rosenbrock_forward3, 3, Dual, Dual)]
#[autodiff_forward(rosenbrock_forward4, 4, Dual, Dual)]
#[autodiff_forward(rosenbrock_forward8, 8, Dual, Dual)]
#[autodiff_forward(rosenbrock_forward16, 16, Dual, Dual)]
pub fn rosenbrock(x: &[f64]) -> f64 {
    x.windows(2).map(|w| 100.0 * (w[1] - w[0] * w[0]).powi(2) + (1.0 - w[0]).powi(2)).sum()
}

/// The gradient as a textbook has it.
pub fn gradient(x: &[f64]) -> Vec<f64> {
    let mut g = vec![0.0; x.len()];
    for i in 0..x.len() - 1 {
        let slack = x[i + 1] - x[i] * x[i];
        g[i] += -400.0 * x[i] * slack - 2.0 * (1.0 - x[i]);
        g[i + 1] += 200.0 * slack;
    }
    g
}

struct Rosenbrock;

impl Kernel for Rosenbrock {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        vec![rosenbrock(x)]
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut dx = vec![0.0; x.len()];
        let value = rosenbrock_reverse(x, &mut dx, seed[0]);
        (vec![value], dx)
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut dx = directions.iter();
        one_result(&by_width!(
            directions.len(),
            [
                rosenbrock_forward,
                rosenbrock_forward2,
                rosenbrock_forward3,
                rosenbrock_forward4,
                rosenbrock_forward8,
                rosenbrock_forward16
            ],
            (x; dx)
        ))
    }

    fn closed_form(&self, x: &[f64], seed: &[f64]) -> Option<Vec<f64>> {
        Some(gradient(x).iter().map(|g| seed[0] * g).collect())
    }
}

fn main() -> ExitCode {
    // A small case to look at.
    let x = [-1.2, 1.0, 0.5, 2.0];
    let mut dx = [0.0; 4];
    let value = rosenbrock_reverse(&x, &mut dx, 1.0);
    println!("Rosenbrock's function at x = {x:?}");
    println!("  value                {value}");
    println!("  gradient, reverse    {dx:.3?}");
    println!("  gradient, by hand    {:.3?}", gradient(&x));

    let e = |i: usize, j: usize| {
        let mut direction = [0.0; 4];
        direction[i] += 1.0;
        direction[j] += 1.0;
        direction
    };
    let d = [e(0, 0), e(1, 1), e(2, 2), e(3, 3), e(0, 1), e(1, 2), e(2, 3), e(3, 0)];
    let lanes = rosenbrock_forward8(&x, &d[0], &d[1], &d[2], &d[3], &d[4], &d[5], &d[6], &d[7]);
    println!("Eight directional derivatives, one call of width 8");
    let mut slopes = [0.0; 8];
    for (slope, direction) in slopes.iter_mut().zip(&d) {
        *slope = direction.iter().zip(gradient(&x)).map(|(d, g)| d * g).sum();
    }
    for (direction, (tangent, slope)) in d.iter().zip(lanes[1..].iter().zip(slopes)) {
        println!("  along {direction:?}    {tangent:>9.3}    by hand {slope:>9.3}");
    }

    let mut report = Report::new("Checks");
    report.check("value, reverse and forward", (value - rosenbrock(&x)).abs() + (lanes[0] - value).abs(), 0.0);
    report.check("gradient against the closed form", error(&dx, &gradient(&x)), 1e-14);
    report.check("eight directions against the closed form", error(&lanes[1..], &slopes), 1e-13);
    println!("Checks, n = 100");
    report.kernel(&Rosenbrock, &Rng::new(1).vec(100, -2.0, 2.0), &Tolerance::default());

    costs(1000);
    report.finish()
}

/// Prints what the derivatives cost beside the function.
fn costs(n: usize) {
    let x = &Rng::new(1).vec(n, -2.0, 2.0);
    let mut dx = vec![0.0; n];
    let d = Rng::new(2).vec(8 * n, -1.0, 1.0);
    let lanes: Vec<&[f64]> = d.chunks_exact(n).collect();
    let primal = time(|| rosenbrock(black_box(x)));
    let gradient = time(|| rosenbrock_reverse(black_box(x), &mut dx, 1.0));
    let scalar = time(|| lanes.iter().map(|lane| rosenbrock_forward(black_box(x), lane).1).sum::<f64>());
    let batched =
        time(|| rosenbrock_forward8(x, lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7]));
    let ratio = |a: std::time::Duration, b: std::time::Duration| a.as_secs_f64() / b.as_secs_f64();
    println!("Times, n = {n}");
    println!("  function                                     {primal:>10.1?}");
    println!(
        "  gradient                                     {gradient:>10.1?}   {:.1} x the function",
        ratio(gradient, primal)
    );
    println!("  eight directions, eight scalar forward calls {scalar:>10.1?}");
    println!(
        "  eight directions, one call of width 8        {batched:>10.1?}   {:.1} x faster",
        ratio(scalar, batched)
    );
}
