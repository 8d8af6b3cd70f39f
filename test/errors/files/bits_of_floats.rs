use oxad::autodiff_reverse;

#[inline(never)]
fn sorted(bits: &[u64; 2], k: usize) -> (u64, u64) {
    (bits[k], bits[1 - k])
} //~ OX0315 in a part that is an integer

#[autodiff_reverse(ordered_reverse, Active, Const, Active)]
fn ordered(x: f64, k: usize) -> f64 {
    let (first, second) = sorted(&[x.to_bits(), (x * x).to_bits()], k);
    f64::from_bits(first) - f64::from_bits(second)
}

fn main() {
    println!("{:?}", ordered_reverse(3.0, std::env::args().count() - 1, 1.0));
}
