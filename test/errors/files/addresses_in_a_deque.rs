//! Addresses of active memory, kept as integers, that are copied as a whole.

use oxad::autodiff_reverse;
use std::collections::VecDeque;

#[autodiff_reverse(taken_reverse, Duplicated, Active)]
fn taken(x: &[f64]) -> f64 {
    let y = x[0] * x[1];
    let mut queue = VecDeque::new();
    queue.push_back(&raw const y as usize); //~ OX0343 many pointers
    queue.push_back(&raw const x[2] as usize);
    let mut product = 1.0;
    while let Some(p) = queue.pop_front() {
        product *= unsafe { *(p as *const f64) };
    }
    product
}

fn main() {
    taken_reverse(&[3.0, 5.0, 7.0], &mut [0.0; 3], 1.0);
}
