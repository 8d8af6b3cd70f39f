use oxad::autodiff_reverse;

#[inline(never)]
unsafe fn double(place: *mut f64) {
    unsafe {
        let bits = place as *mut *const u8;
        *bits = (*bits).wrapping_add(1 << 52); //~ OX0202 used as different types at once: a float and a pointer
    }
}

#[autodiff_reverse(product_reverse, Duplicated, Active)]
fn product(x: &[f64]) -> f64 {
    let mut both = [x[0], x[1]];
    unsafe { double(&mut both[0]) };
    both[0] * both[1]
}

fn main() {
    let mut gradient = [0.0; 2];
    println!("{} {gradient:?}", product_reverse(&[1.0, 2.0], &mut gradient, 1.0));
}
