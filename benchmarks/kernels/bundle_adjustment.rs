#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/bundle_adjustment.rs"]
mod example;

use example::*;
use std::hint::black_box;

/// Observations, each with its camera, point and weight.
fn main() {
    let mut rng = common::Rng::new(6);
    let observations: Vec<(Camera, [f64; 3], f64)> =
        (0..bench::scaled(1000)).map(|_| parts(&scene(&mut rng))).collect();
    let d: [(Camera, [f64; 3], f64); 8] = std::array::from_fn(|_| parts(&rng.vec(15, -1.0, 1.0)));
    let feature = [0.1, -0.2];
    let (mut dcamera, mut dpoint) = (Camera::from_numbers(&[0.0; Camera::LEN]), [0.0; 3]);
    let ([c0, c1, c2, c3, c4, c5, c6, c7], p) = (d.each_ref().map(|d| &d.0), d.each_ref().map(|d| &d.1));
    let w = d.each_ref().map(|d| d.2);
    let mut residual = [0.0; 2];
    let mut t = [[0.0; 2]; 8];
    #[rustfmt::skip]
    bench::run(
        || {
            let mut residual = [0.0; 2];
            let mut sum = 0.0;
            for (camera, point, weight) in black_box(&observations) {
                reproject(camera, point, *weight, &feature, &mut residual);
                sum += residual[0];
            }
            sum
        },
        || {
            let mut residual = [0.0; 2];
            let mut sum = 0.0;
            for (camera, point, weight) in black_box(&observations) {
                let mut seed = [1.0, 1.0];
                sum += reproject_reverse(
                    camera, &mut dcamera, point, &mut dpoint, *weight, &feature, &mut residual, &mut seed,
                );
            }
            sum
        },
        || {
            let mut residual = [0.0; 2];
            let mut tangent = [0.0; 2];
            let mut sum = 0.0;
            for (camera, point, weight) in black_box(&observations) {
                for (dcamera, dpoint, dweight) in &d {
                    reproject_forward(
                        camera, dcamera, point, dpoint, *weight, *dweight, &feature, &mut residual, &mut tangent,
                    );
                    sum += tangent[0];
                }
            }
            sum
        },
        || {
            let mut sum = 0.0;
            for (camera, point, weight) in black_box(&observations) {
                let [t0, t1, t2, t3, t4, t5, t6, t7] = &mut t;
                reproject_forward8(
                    camera, c0, c1, c2, c3, c4, c5, c6, c7,
                    point, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                    *weight, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7],
                    &feature,
                    &mut residual, t0, t1, t2, t3, t4, t5, t6, t7,
                );
                sum += t[0][0];
            }
            sum
        },
    );
}
