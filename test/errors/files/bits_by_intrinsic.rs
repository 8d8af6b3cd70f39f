use oxad::autodiff_reverse;

#[autodiff_reverse(largest_reverse, Active, Active, Active)]
fn largest(x: f64, y: f64) -> f64 {
    // Positive floats are ordered as their bits are.
    f64::from_bits(x.to_bits().max(y.to_bits())) * x //~ OX0310 llvm.umax
}

fn main() {
    println!("{:?}", largest_reverse(1.5, 2.5, 1.0));
}
