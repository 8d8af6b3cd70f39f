use oxad::autodiff_reverse;

use std::sync::atomic::{AtomicU64, Ordering};

#[autodiff_reverse(shared_reverse, Active, Active)]
fn shared(x: f64) -> f64 {
    let cell = AtomicU64::new(0);
    std::hint::black_box(&cell);
    cell.store(x.to_bits(), Ordering::Release); //~ OX0306 atomic
    f64::from_bits(cell.load(Ordering::Acquire)) * x
}

fn main() {
    println!("{:?}", shared_reverse(1.5, 1.0));
}
