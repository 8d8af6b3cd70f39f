use oxad::autodiff_reverse;

#[autodiff_reverse(double_reverse, Active, Active)]
fn double(x: f64) -> f64 {
    f64::from_bits(x.to_bits() + (1 << 52)) //~ OX0310 of an active float, `x: f64`
}

fn main() {
    println!("{:?}", double_reverse(1.5, 1.0));
}
