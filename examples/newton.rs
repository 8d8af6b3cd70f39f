//! Kepler's equation E - e sin E = M, solved for E by Newton's iteration until it stands still: derivatives of a loop
//! that ends when it has converged, against the implicit function theorem.

pub mod common;

use common::{Kernel, Report, Tolerance, by_width, one_result};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// The eccentric anomaly E for a mean anomaly M and an eccentricity below 1.
#[autodiff_reverse(eccentric_anomaly_reverse, Active, Active, Active)]
#[autodiff_forward(eccentric_anomaly_forward, Dual, Dual, Dual)]
#[autodiff_forward(eccentric_anomaly_forward2, 2, Dual, Dual, Dual)]
#[autodiff_forward(eccentric_anomaly_forward3, 3, Dual, Dual, Dual)]
#[autodiff_forward(eccentric_anomaly_forward4, 4, Dual, Dual, Dual)]
#[autodiff_forward(eccentric_anomaly_forward8, 8, Dual, Dual, Dual)]
#[autodiff_forward(eccentric_anomaly_forward16, 16, Dual, Dual, Dual)]
pub fn eccentric_anomaly(mean_anomaly: f64, eccentricity: f64) -> f64 {
    let mut anomaly = if eccentricity < 0.8 { mean_anomaly } else { std::f64::consts::PI };
    loop {
        let (sine, cosine) = anomaly.sin_cos();
        let step = (anomaly - eccentricity * sine - mean_anomaly) / (1.0 - eccentricity * cosine);
        anomaly -= step;
        if step.abs() <= 1e-14 * anomaly.abs() {
            return anomaly;
        }
    }
}

struct Kepler;

impl Kernel for Kepler {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        vec![eccentric_anomaly(x[0], x[1])]
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (value, to_mean, to_eccentricity) = eccentric_anomaly_reverse(x[0], x[1], seed[0]);
        (vec![value], vec![to_mean, to_eccentricity])
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut dmean = directions.iter().map(|d| d[0]);
        let mut deccentricity = directions.iter().map(|d| d[1]);
        one_result(&by_width!(
            directions.len(),
            [
                eccentric_anomaly_forward,
                eccentric_anomaly_forward2,
                eccentric_anomaly_forward3,
                eccentric_anomaly_forward4,
                eccentric_anomaly_forward8,
                eccentric_anomaly_forward16
            ],
            (x[0]; dmean),
            (x[1]; deccentricity)
        ))
    }

    /// dE = (dM + sin E de) / (1 - e cos E)
    fn closed_form(&self, x: &[f64], seed: &[f64]) -> Option<Vec<f64>> {
        let anomaly = eccentric_anomaly(x[0], x[1]);
        let slope = seed[0] / (1.0 - x[1] * anomaly.cos());
        Some(vec![slope, slope * anomaly.sin()])
    }
}

fn main() -> ExitCode {
    let mut report = Report::new("Newton's iteration for Kepler's equation");
    for (mean_anomaly, eccentricity) in [(0.7, 0.1), (2.5, 0.6), (1.2, 0.9)] {
        println!("  M = {mean_anomaly}, e = {eccentricity}");
        // The derivative follows the iteration; at the last step it is as close as that step was short.
        report.kernel(&Kepler, &[mean_anomaly, eccentricity], &Tolerance { closed_form: 1e-12, differences: 1e-8 });
    }
    report.finish()
}
