//! Logistic regression with a ridge penalty: the negative log-likelihood of labelled points, and its gradient in the
//! coefficients.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width, one_result};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// Rows of features, one after the other, and a label of 0 or 1 for each.
pub struct Dataset {
    pub features: Vec<f64>,
    pub labels: Vec<f64>,
    pub dimension: usize,
}

impl Dataset {
    /// Points of a noisy linear rule.
    pub fn random(points: usize, dimension: usize, rng: &mut Rng) -> Self {
        let features = rng.vec(points * dimension, -1.0, 1.0);
        let label = |row: &[f64]| {
            let score: f64 = row.iter().enumerate().map(|(k, x)| x * (k as f64 - 1.5)).sum();
            if score > rng.uniform(-0.5, 0.5) { 1.0 } else { 0.0 }
        };
        let labels = features.chunks_exact(dimension).map(label).collect();
        Dataset { features, labels, dimension }
    }

    fn rows(&self) -> impl Iterator<Item = (&[f64], f64)> {
        self.features.chunks_exact(self.dimension).zip(self.labels.iter().copied())
    }
}

/// ln(1 + eᶻ), without overflow for large z.
fn softplus(z: f64) -> f64 {
    z.max(0.0) + (-z.abs()).exp().ln_1p()
}

/// Mean of ln(1 + exp(z)) - y z over the rows, z = intercept + ⟨coefficients, row⟩, plus `ridge` / 2 · ‖coefficients‖².
/// `theta` holds the intercept and then the coefficients.
#[autodiff_reverse(loss_reverse, Duplicated, Const, Const, Active)]
#[autodiff_forward(loss_forward, Dual, Const, Const, Dual)]
#[autodiff_forward(loss_forward2, 2, Dual, Const, Const, Dual)]
#[autodiff_forward(loss_forward3, 3, Dual, Const, Const, Dual)]
#[autodiff_forward(loss_forward4, 4, Dual, Const, Const, Dual)]
#[autodiff_forward(loss_forward8, 8, Dual, Const, Const, Dual)]
#[autodiff_forward(loss_forward16, 16, Dual, Const, Const, Dual)]
pub fn loss(theta: &[f64], data: &Dataset, ridge: f64) -> f64 {
    let (intercept, coefficients) = theta.split_first().expect("an intercept");
    let mut total = 0.0;
    for (row, label) in data.rows() {
        let z = intercept + coefficients.iter().zip(row).map(|(c, x)| c * x).sum::<f64>();
        total += softplus(z) - label * z;
    }
    let penalty: f64 = coefficients.iter().map(|c| c * c).sum();
    total / data.labels.len() as f64 + 0.5 * ridge * penalty
}

/// The gradient as a textbook has it: mean of (σ(z) - y) · row, and the penalty's.
pub fn gradient(theta: &[f64], data: &Dataset, ridge: f64) -> Vec<f64> {
    let mut g = vec![0.0; theta.len()];
    for (row, label) in data.rows() {
        let z = theta[0] + theta[1..].iter().zip(row).map(|(c, x)| c * x).sum::<f64>();
        let miss = (1.0 / (1.0 + (-z).exp()) - label) / data.labels.len() as f64;
        g[0] += miss;
        g[1..].iter_mut().zip(row).for_each(|(g, x)| *g += miss * x);
    }
    g[1..].iter_mut().zip(&theta[1..]).for_each(|(g, c)| *g += ridge * c);
    g
}

const RIDGE: f64 = 0.1;

struct Logistic(Dataset);

impl Kernel for Logistic {
    fn value(&self, theta: &[f64]) -> Vec<f64> {
        vec![loss(theta, &self.0, RIDGE)]
    }

    fn reverse(&self, theta: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut dtheta = vec![0.0; theta.len()];
        let value = loss_reverse(theta, &mut dtheta, &self.0, RIDGE, seed[0]);
        (vec![value], dtheta)
    }

    fn forward(&self, theta: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut dtheta = directions.iter();
        one_result(&by_width!(
            directions.len(),
            [loss_forward, loss_forward2, loss_forward3, loss_forward4, loss_forward8, loss_forward16],
            (theta; dtheta),
            (&self.0),
            (RIDGE)
        ))
    }

    fn closed_form(&self, theta: &[f64], seed: &[f64]) -> Option<Vec<f64>> {
        Some(gradient(theta, &self.0, RIDGE).iter().map(|g| seed[0] * g).collect())
    }
}

fn main() -> ExitCode {
    let mut rng = Rng::new(3);
    let data = Dataset::random(200, 8, &mut rng);
    let theta = rng.vec(9, -1.0, 1.0);
    let mut report = Report::new("Logistic regression, 200 points in 8 dimensions");
    report.kernel(&Logistic(data), &theta, &Tolerance::default());
    report.finish()
}
