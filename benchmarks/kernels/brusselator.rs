#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/brusselator.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let side = bench::scaled(32);
    let state = initial(side);
    let reaction = Reaction { a: 3.4, b: 1.0, diffusion: 0.1 };
    let mut rng = common::Rng::new(8);
    let d: [Vec<f64>; 8] = std::array::from_fn(|_| rng.vec(state.len(), -1.0, 1.0));
    let r: [Reaction; 8] = std::array::from_fn(|k| Reaction { a: 1.0, b: k as f64, diffusion: 0.1 });
    let ones = vec![1.0; state.len()];
    let (mut rates, mut seed) = (ones.clone(), ones.clone());
    let (mut dstate, mut dreaction) = (vec![0.0; state.len()], r[0]);
    let mut out = ones.clone();
    let mut primal_rates = ones.clone();
    let mut tangent = ones.clone();
    let mut scalar_out = ones.clone();
    let mut t: [Vec<f64>; 8] = std::array::from_fn(|_| ones.clone());
    #[rustfmt::skip]
    bench::run(
        || brusselator(black_box(&state), &reaction, side, &mut primal_rates),
        || {
            seed.copy_from_slice(&ones);
            brusselator_reverse(black_box(&state), &mut dstate, &reaction, &mut dreaction, side, &mut rates, &mut seed);
        },
        || {
            for (d, r) in d.iter().zip(&r) {
                brusselator_forward(black_box(&state), d, &reaction, r, side, &mut scalar_out, &mut tangent);
            }
        },
        || {
            let [t0, t1, t2, t3, t4, t5, t6, t7] = &mut t;
            brusselator_forward8(
                black_box(&state), &d[0], &d[1], &d[2], &d[3], &d[4], &d[5], &d[6], &d[7],
                &reaction, &r[0], &r[1], &r[2], &r[3], &r[4], &r[5], &r[6], &r[7],
                side,
                &mut out, t0, t1, t2, t3, t4, t5, t6, t7,
            );
        },
    );
}
