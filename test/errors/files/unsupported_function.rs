use oxad::autodiff_reverse;

unsafe extern "C" {
    fn frexp(x: f64, exponent: *mut i32) -> f64;
}

#[autodiff_reverse(mantissa_reverse, Active, Active)]
fn mantissa(x: f64) -> f64 {
    let mut exponent = 0;
    x * unsafe { frexp(x, &mut exponent) } //~ OX0302 frexp
}

fn main() {
    println!("{:?}", mantissa_reverse(1.5, 1.0));
}
