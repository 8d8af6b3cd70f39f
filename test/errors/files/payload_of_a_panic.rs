//! What a panic carries to `catch_unwind` is memory that nobody followed there: it counted as constant.

use oxad::autodiff_reverse;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

#[autodiff_reverse(caught_reverse, Duplicated, Active)]
fn caught(x: &[f64]) -> f64 {
    let y = x[0] * 2.0;
    let got = catch_unwind(AssertUnwindSafe(|| resume_unwind(Box::new(y))));
    match got {
        Ok(()) => 0.0,
        Err(payload) => *payload.downcast_ref::<f64>().unwrap() * x[1], //~ OX0309 unknown origin
    }
}

fn main() {
    caught_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
}
