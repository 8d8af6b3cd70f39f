//! A pointer that an atomic exchange takes out of memory leads to an active value: it counted as a constant.

use oxad::autodiff_reverse;
use std::hint::black_box;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering};

#[autodiff_reverse(taken_reverse, Duplicated, Active)]
fn taken(x: &[f64]) -> f64 {
    let mut a = x[0] * 2.0;
    let p = AtomicPtr::new(&mut a as *mut f64);
    let q = black_box(&p).swap(null_mut(), Ordering::SeqCst); //~ OX0307 atomicrmw
    unsafe { *q * x[1] }
}

fn main() {
    taken_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
}
