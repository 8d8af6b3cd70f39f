#[path = "../bench.rs"]
mod bench;
#[allow(dead_code)]
#[path = "../../examples/fft.rs"]
mod example;

use example::*;
use std::hint::black_box;

/// The transform works in place: every run starts from a copy, which all four times include.
fn main() {
    let n = bench::scaled(1024);
    let mut rng = common::Rng::new(9);
    let mut random = || complex(&rng.vec(2 * n, -1.0, 1.0));
    let x = random();
    let seed = random();
    let d: [Vec<Complex>; 8] = std::array::from_fn(|_| random());
    let (mut data, mut shadow) = (x.clone(), seed.clone());
    let mut primal_data = x.clone();
    let (mut scalar_data, mut scalar_shadow) = (x.clone(), x.clone());
    let mut batched_data = x.clone();
    let mut t = d.clone();
    bench::run(
        || {
            primal_data.copy_from_slice(black_box(&x));
            fft(&mut primal_data);
        },
        || {
            data.copy_from_slice(black_box(&x));
            shadow.copy_from_slice(&seed);
            fft_reverse(&mut data, &mut shadow);
        },
        || {
            for d in &d {
                scalar_data.copy_from_slice(black_box(&x));
                scalar_shadow.copy_from_slice(d);
                fft_forward(&mut scalar_data, &mut scalar_shadow);
            }
        },
        || {
            batched_data.copy_from_slice(black_box(&x));
            t.iter_mut().zip(&d).for_each(|(t, d)| t.copy_from_slice(d));
            let [t0, t1, t2, t3, t4, t5, t6, t7] = &mut t;
            fft_forward8(&mut batched_data, t0, t1, t2, t3, t4, t5, t6, t7);
        },
    );
}
