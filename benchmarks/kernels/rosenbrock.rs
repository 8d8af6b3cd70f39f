#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/rosenbrock.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let n = bench::scaled(1000);
    let x = common::Rng::new(1).vec(n, -2.0, 2.0);
    let d = common::Rng::new(2).vec(8 * n, -1.0, 1.0);
    let d: Vec<&[f64]> = d.chunks_exact(n).collect();
    let mut dx = vec![0.0; n];
    bench::run(
        || rosenbrock(black_box(&x)),
        || rosenbrock_reverse(black_box(&x), &mut dx, 1.0),
        || d.iter().map(|d| rosenbrock_forward(black_box(&x), d).1).sum::<f64>(),
        || rosenbrock_forward8(black_box(&x), d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]),
    );
}
