use oxad::autodiff_reverse;

#[autodiff_reverse(moved_reverse, Active, Const, Active)]
fn moved(x: f64, n: usize) -> f64 {
    let mut powers = vec![1.0, x];
    powers.resize(n, x * x); //~ OX0321 grows
    powers.iter().sum()
}

fn main() {
    println!("{:?}", moved_reverse(1.5, std::env::args().count() + 5, 1.0));
}
