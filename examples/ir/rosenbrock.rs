//! Rosenbrock's function and its derivatives with plain names and pointers, for a program without Rust.
//! `rosenbrock.ll`, beside this file, is what rustc makes of it; `make ir` makes it again.

#[allow(dead_code)]
#[path = "../rosenbrock.rs"]
mod example;

use example::{rosenbrock, rosenbrock_forward, rosenbrock_forward8, rosenbrock_reverse};
use std::slice::{from_raw_parts, from_raw_parts_mut};

/// The value at the `n` numbers behind `x`.
///
/// # Safety
/// All pointers of this file lead to as many numbers as their function says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn value(x: *const f64, n: usize) -> f64 {
    rosenbrock(unsafe { from_raw_parts(x, n) })
}

/// The value; the gradient is added to the `n` numbers behind `dx`.
///
/// # Safety
/// See [`value`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gradient(x: *const f64, dx: *mut f64, n: usize) -> f64 {
    rosenbrock_reverse(unsafe { from_raw_parts(x, n) }, unsafe { from_raw_parts_mut(dx, n) }, 1.0)
}

/// The derivative along the `n` numbers behind `d`.
///
/// # Safety
/// See [`value`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn along(x: *const f64, d: *const f64, n: usize) -> f64 {
    unsafe { rosenbrock_forward(from_raw_parts(x, n), from_raw_parts(d, n)).1 }
}

/// The value and eight derivatives to `out`, along the eight directions of `n` numbers each behind `d`.
///
/// # Safety
/// See [`value`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn along8(x: *const f64, d: *const f64, n: usize, out: *mut f64) {
    let d = unsafe { from_raw_parts(d, 8 * n) };
    let lane = |k: usize| &d[k * n..][..n];
    let x = unsafe { from_raw_parts(x, n) };
    let lanes = rosenbrock_forward8(x, lane(0), lane(1), lane(2), lane(3), lane(4), lane(5), lane(6), lane(7));
    unsafe { out.cast::<[f64; 9]>().write(lanes) };
}
