#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/gaussian_mixture.rs"]
mod example;

use example::*;
use std::hint::black_box;

fn main() {
    let mut rng = common::Rng::new(4);
    let mixture = Mixture { components: 25, dimension: 10, points: rng.vec(bench::scaled(1000) * 10, -2.0, 2.0) };
    let x = rng.vec(mixture.size(), -1.0, 1.0);
    let d = rng.vec(8 * x.len(), -1.0, 1.0);
    let d: Vec<[&[f64]; 3]> = d.chunks_exact(x.len()).map(|d| mixture.split(d)).collect();
    let mut gradient = vec![0.0; x.len()];
    let [w, m, f] = mixture.split(&x);
    let [dw, dm, df] = mixture.split_mut(&mut gradient);
    let points = &mixture.points;
    #[rustfmt::skip]
    bench::run(
        || log_likelihood(black_box(w), m, f, points),
        || log_likelihood_reverse(black_box(w), dw, m, dm, f, df, points, 1.0),
        || d.iter().map(|d| log_likelihood_forward(black_box(w), d[0], m, d[1], f, d[2], points).1).sum::<f64>(),
        || {
            log_likelihood_forward8(
                black_box(w), d[0][0], d[1][0], d[2][0], d[3][0], d[4][0], d[5][0], d[6][0], d[7][0],
                m, d[0][1], d[1][1], d[2][1], d[3][1], d[4][1], d[5][1], d[6][1], d[7][1],
                f, d[0][2], d[1][2], d[2][2], d[3][2], d[4][2], d[5][2], d[6][2], d[7][2],
                points,
            )
        },
    );
}
