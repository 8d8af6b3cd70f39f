//! A union's pointer that is moved by more than memory has, where its float lies: the exponent is counted up.

use oxad::autodiff_reverse;

#[derive(Clone, Copy)]
union Either {
    pointer: *const u8,
    float: f64,
}

#[inline(never)]
fn double(either: &mut Either) {
    unsafe { either.pointer = either.pointer.wrapping_add(1 << 52) } //~ OX0202 a word of
}

#[autodiff_reverse(doubled_reverse, Duplicated, Active)]
fn doubled(x: &[f64]) -> f64 {
    let mut both = [Either { float: x[0] }, Either { float: x[1] }];
    double(&mut both[0]);
    unsafe { both[0].float * both[1].float }
}

fn main() {
    doubled_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
}
