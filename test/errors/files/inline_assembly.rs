use oxad::autodiff_reverse;

use std::arch::asm;

#[autodiff_reverse(twice_reverse, Active, Active)]
fn twice(x: f64) -> f64 {
    let mut y = x;
    unsafe { asm!("addsd {0}, {0}", inout(xmm_reg) y) } //~ OX0308 assembly
    y
}

fn main() {
    println!("{:?}", twice_reverse(1.5, 1.0));
}
