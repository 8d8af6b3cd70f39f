use oxad::autodiff_reverse;

#[autodiff_reverse(sum_reverse, Active, Const, Active)]
fn sum(x: f64, n: usize) -> f64 {
    let mut powers = Vec::new();
    for i in 0..n {
        powers.push(x.powi(i as i32)); //~ OX0321 memory that grows
    }
    powers.iter().sum()
}

fn main() {
    println!("{:?}", sum_reverse(1.5, 4, 1.0));
}
