//! The log-likelihood of points under a mixture of Gaussians. Every covariance is given by a triangular factor of its
//! inverse: the logarithms of the diagonal, then the rows below it.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width, one_result};
use oxad::{autodiff_forward, autodiff_reverse};
use std::f64::consts::TAU;
use std::process::ExitCode;

/// ln Σ exp(v), shifted by the largest so that nothing overflows.
fn log_sum_exp(values: &[f64]) -> f64 {
    let largest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    largest + values.iter().map(|v| (v - largest).exp()).sum::<f64>().ln()
}

/// How many numbers a triangular factor has.
pub const fn factor_len(dimension: usize) -> usize {
    dimension * (dimension + 1) / 2
}

/// ‖L x‖² for the lower triangular L with exp(`log_diagonal`) on its diagonal and `below` under it, row by row.
fn squared_distance(log_diagonal: &[f64], below: &[f64], x: &[f64]) -> f64 {
    let mut rest = below;
    let mut total = 0.0;
    for (i, log_scale) in log_diagonal.iter().enumerate() {
        let (row, next) = rest.split_at(i);
        rest = next;
        let y = log_scale.exp() * x[i] + row.iter().zip(x).map(|(l, x)| l * x).sum::<f64>();
        total += y * y;
    }
    total
}

/// Σ over the points of ln Σ over the components of weight · density, the weights being the softmax of `log_weights`.
///
/// `means` has one row of the dimension for every component, `factors` one row of [`factor_len`].
#[autodiff_reverse(log_likelihood_reverse, Duplicated, Duplicated, Duplicated, Const, Active)]
#[autodiff_forward(log_likelihood_forward, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(log_likelihood_forward2, 2, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(log_likelihood_forward3, 3, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(log_likelihood_forward4, 4, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(log_likelihood_forward8, 8, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(log_likelihood_forward16, 16, Dual, Dual, Dual, Const, Dual)]
pub fn log_likelihood(log_weights: &[f64], means: &[f64], factors: &[f64], points: &[f64]) -> f64 {
    let components = log_weights.len();
    let dimension = means.len() / components;
    let log_norm = -0.5 * dimension as f64 * TAU.ln();

    let constants: Vec<f64> = log_weights
        .iter()
        .zip(factors.chunks_exact(factor_len(dimension)))
        .map(|(weight, factor)| weight + log_norm + factor[..dimension].iter().sum::<f64>())
        .collect();

    let mut offset = vec![0.0; dimension];
    let mut terms = vec![0.0; components];
    let mut total = 0.0;
    for point in points.chunks_exact(dimension) {
        for (k, term) in terms.iter_mut().enumerate() {
            let mean = &means[k * dimension..][..dimension];
            for (o, (p, m)) in offset.iter_mut().zip(point.iter().zip(mean)) {
                *o = p - m;
            }
            let (log_diagonal, below) =
                factors[k * factor_len(dimension)..][..factor_len(dimension)].split_at(dimension);
            *term = constants[k] - 0.5 * squared_distance(log_diagonal, below, &offset);
        }
        total += log_sum_exp(&terms);
    }
    let points = (points.len() / dimension) as f64;
    total - points * log_sum_exp(log_weights)
}

/// A mixture of `components` in `dimension` dimensions, cut out of one list: log-weights, means, factors.
pub struct Mixture {
    pub components: usize,
    pub dimension: usize,
    pub points: Vec<f64>,
}

impl Mixture {
    pub fn size(&self) -> usize {
        self.components * (1 + self.dimension + factor_len(self.dimension))
    }

    pub fn split<'a>(&self, all: &'a [f64]) -> [&'a [f64]; 3] {
        let (log_weights, rest) = all.split_at(self.components);
        let (means, factors) = rest.split_at(self.components * self.dimension);
        [log_weights, means, factors]
    }

    pub fn split_mut<'a>(&self, all: &'a mut [f64]) -> [&'a mut [f64]; 3] {
        let (log_weights, rest) = all.split_at_mut(self.components);
        let (means, factors) = rest.split_at_mut(self.components * self.dimension);
        [log_weights, means, factors]
    }
}

impl Kernel for Mixture {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        let [log_weights, means, factors] = self.split(x);
        vec![log_likelihood(log_weights, means, factors, &self.points)]
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut gradient = vec![0.0; x.len()];
        let [log_weights, means, factors] = self.split(x);
        let [dlog_weights, dmeans, dfactors] = self.split_mut(&mut gradient);
        let points = &self.points;
        let value =
            log_likelihood_reverse(log_weights, dlog_weights, means, dmeans, factors, dfactors, points, seed[0]);
        (vec![value], gradient)
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let [log_weights, means, factors] = self.split(x);
        let mut dlog_weights = directions.iter().map(|d| self.split(d)[0]);
        let mut dmeans = directions.iter().map(|d| self.split(d)[1]);
        let mut dfactors = directions.iter().map(|d| self.split(d)[2]);
        one_result(&by_width!(
            directions.len(),
            [
                log_likelihood_forward,
                log_likelihood_forward2,
                log_likelihood_forward3,
                log_likelihood_forward4,
                log_likelihood_forward8,
                log_likelihood_forward16
            ],
            (log_weights; dlog_weights),
            (means; dmeans),
            (factors; dfactors),
            (&self.points)
        ))
    }
}

/// With one component in one dimension the derivatives are known: Σ a² (x - m) in the mean m, and Σ 1 - a² (x - m)² in
/// ln a, a the factor. The weight's is zero, since a lone weight is always one.
fn single_gaussian(report: &mut Report) {
    let points = vec![0.3, -1.1, 2.4, 0.9];
    let (mean, log_factor) = (0.4, -0.2f64);
    let square = (2.0 * log_factor).exp();
    let by_hand = [
        0.0,
        points.iter().map(|x| square * (x - mean)).sum(),
        points.iter().map(|x| 1.0 - square * (x - mean) * (x - mean)).sum(),
    ];
    let mixture = Mixture { components: 1, dimension: 1, points };
    let (_, gradient) = mixture.reverse(&[0.7, mean, log_factor], &[1.0]);
    report.check("one Gaussian in one dimension, closed form", common::error(&gradient, &by_hand), 1e-14);
}

fn main() -> ExitCode {
    let mut rng = Rng::new(4);
    let mixture = Mixture { components: 5, dimension: 3, points: rng.vec(60 * 3, -2.0, 2.0) };
    let x = rng.vec(mixture.size(), -1.0, 1.0);
    let mut report = Report::new("Gaussian mixture, 5 components in 3 dimensions, 60 points");
    single_gaussian(&mut report);
    report.kernel(&mixture, &x, &Tolerance::default());
    report.finish()
}
