//! An address that is turned about as an integer and back is an address still: it counted as a number.

use oxad::autodiff_reverse;
use std::hint::black_box;

#[autodiff_reverse(turned_reverse, Duplicated, Active)]
fn turned(x: &[f64]) -> f64 {
    let y = x[0] * 2.0;
    let p = black_box((&raw const y as usize).rotate_left(13));
    unsafe { *(p.rotate_right(13) as *const f64) * x[1] } //~ OX0342 no shadow
}

fn main() {
    turned_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
}
