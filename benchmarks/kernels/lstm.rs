#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/lstm.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let mut rng = common::Rng::new(5);
    let mut weights = || Weights::from_numbers(&rng.vec(Weights::LEN, -0.5, 0.5));
    let x = weights();
    let d: [Weights; 8] = std::array::from_fn(|_| weights());
    let sequence = waves(bench::scaled(100));
    let mut dx = Weights::zero();
    bench::run(
        || loss(black_box(&x), &sequence),
        || loss_reverse(black_box(&x), &mut dx, &sequence, 1.0),
        || d.iter().map(|d| loss_forward(black_box(&x), d, &sequence).1).sum::<f64>(),
        || loss_forward8(black_box(&x), &d[0], &d[1], &d[2], &d[3], &d[4], &d[5], &d[6], &d[7], &sequence),
    );
}
