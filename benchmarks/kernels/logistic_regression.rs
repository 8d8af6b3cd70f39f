#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/logistic_regression.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let dimension = 20;
    let mut rng = common::Rng::new(3);
    let data = Dataset::random(bench::scaled(2000), dimension, &mut rng);
    let theta = rng.vec(dimension + 1, -1.0, 1.0);
    let d = rng.vec(8 * theta.len(), -1.0, 1.0);
    let d: Vec<&[f64]> = d.chunks_exact(theta.len()).collect();
    let mut dtheta = vec![0.0; theta.len()];
    bench::run(
        || loss(black_box(&theta), &data, 0.1),
        || loss_reverse(black_box(&theta), &mut dtheta, &data, 0.1, 1.0),
        || d.iter().map(|d| loss_forward(black_box(&theta), d, &data, 0.1).1).sum::<f64>(),
        || loss_forward8(black_box(&theta), d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], &data, 0.1),
    );
}
