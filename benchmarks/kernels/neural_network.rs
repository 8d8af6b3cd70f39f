#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/neural_network.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let width = 32;
    let mut rng = common::Rng::new(11);
    let samples = circle(bench::scaled(500), &mut rng);
    let mut random = || Network::new(width, || rng.uniform(-1.0, 1.0));
    let x = random();
    let d: [Network; 8] = std::array::from_fn(|_| random());
    let mut dx = Network::zero(width);
    bench::run(
        || loss(black_box(&x), &samples),
        || loss_reverse(black_box(&x), &mut dx, &samples, 1.0),
        || d.iter().map(|d| loss_forward(black_box(&x), d, &samples).1).sum::<f64>(),
        || loss_forward8(black_box(&x), &d[0], &d[1], &d[2], &d[3], &d[4], &d[5], &d[6], &d[7], &samples),
    );
}
