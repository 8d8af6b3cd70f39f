use oxad::autodiff_reverse;
use std::sync::atomic::{AtomicU64, Ordering};

static LAST: AtomicU64 = AtomicU64::new(0);

#[autodiff_reverse(shared_reverse, Active, Active)]
fn shared(x: f64) -> f64 {
    LAST.store((x * x).to_bits(), Ordering::Release); //~ OX0305 `static_atomic::LAST: AtomicU64`
    f64::from_bits(LAST.load(Ordering::Acquire)) * x
}

fn main() {
    println!("{:?}", shared_reverse(1.5, 1.0));
}
