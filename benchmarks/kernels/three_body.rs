#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/three_body.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let (dt, steps) = (0.002, bench::scaled(1000));
    let first = system_from(&FIGURE_EIGHT);
    let masses = [1.0, 1.1, 0.9];
    let mut rng = common::Rng::new(7);
    let d: [System; 8] = std::array::from_fn(|_| system_from(&rng.vec(12, -1.0, 1.0)));
    let m: [[f64; 3]; 8] = std::array::from_fn(|_| [rng.uniform(-1.0, 1.0), 0.5, -0.5]);
    let mut dmasses = [0.0; 3];
    #[rustfmt::skip]
    bench::run(
        || {
            let mut last = System::default();
            simulate(black_box(&first), &masses, dt, steps, &mut last);
            last
        },
        || {
            let (mut dfirst, mut last, mut seed) = (System::default(), System::default(), first);
            simulate_reverse(black_box(&first), &mut dfirst, &masses, &mut dmasses, dt, steps, &mut last, &mut seed);
            dfirst
        },
        || {
            let (mut last, mut tangents) = (System::default(), [System::default(); 8]);
            for ((d, m), tangent) in d.iter().zip(&m).zip(&mut tangents) {
                simulate_forward(black_box(&first), d, &masses, m, dt, steps, &mut last, tangent);
            }
            tangents
        },
        || {
            let (mut last, mut tangents) = (System::default(), [System::default(); 8]);
            let [t0, t1, t2, t3, t4, t5, t6, t7] = &mut tangents;
            simulate_forward8(
                black_box(&first), &d[0], &d[1], &d[2], &d[3], &d[4], &d[5], &d[6], &d[7],
                &masses, &m[0], &m[1], &m[2], &m[3], &m[4], &m[5], &m[6], &m[7],
                dt, steps,
                &mut last, t0, t1, t2, t3, t4, t5, t6, t7,
            );
            tangents
        },
    );
}
