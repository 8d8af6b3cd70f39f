use oxad::autodiff_reverse;
use std::sync::atomic::{AtomicU64, Ordering};

#[autodiff_reverse(swapped_reverse, Duplicated, Active, Active)]
fn swapped(cell: &AtomicU64, x: f64) -> f64 {
    f64::from_bits(cell.swap((x * x).to_bits(), Ordering::AcqRel)) * x //~ OX0306 atomic
}

fn main() {
    let (cell, mut dcell) = (AtomicU64::new(0), AtomicU64::new(0));
    println!("{:?}", swapped_reverse(&cell, &mut dcell, 1.5, 1.0));
}
