#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/newton.rs"]
mod example;

use example::*;
use std::hint::black_box;

/// Equations of every kind.
fn main() {
    let mut rng = common::Rng::new(10);
    let equations: Vec<(f64, f64)> =
        (0..bench::scaled(1000)).map(|_| (rng.uniform(0.1, 3.0), rng.uniform(0.0, 0.95))).collect();
    let m: [f64; 8] = std::array::from_fn(|_| rng.uniform(-1.0, 1.0));
    let e: [f64; 8] = std::array::from_fn(|_| rng.uniform(-1.0, 1.0));
    #[rustfmt::skip]
    bench::run(
        || black_box(&equations).iter().map(|&(mean, ecc)| eccentric_anomaly(mean, ecc)).sum::<f64>(),
        || black_box(&equations).iter().map(|&(mean, ecc)| eccentric_anomaly_reverse(mean, ecc, 1.0).1).sum::<f64>(),
        || {
            let mut sum = 0.0;
            for &(mean, ecc) in black_box(&equations) {
                for (m, e) in m.iter().zip(&e) {
                    sum += eccentric_anomaly_forward(mean, *m, ecc, *e).1;
                }
            }
            sum
        },
        || {
            let mut sum = 0.0;
            for &(mean, ecc) in black_box(&equations) {
                let lanes = eccentric_anomaly_forward8(
                    mean, m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7],
                    ecc, e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7],
                );
                sum += lanes[1..].iter().sum::<f64>();
            }
            sum
        },
    );
}
