use oxad::autodiff_reverse;

#[inline(never)]
fn append(powers: &mut Vec<f64>, x: f64) {
    powers.push(x); //~ OX0321 memory that grows
}

#[autodiff_reverse(sum_reverse, Active, Const, Active)]
fn sum(x: f64, n: usize) -> f64 {
    let mut powers = Vec::with_capacity(3);
    for i in 0..n {
        append(&mut powers, x.powi(i as i32));
    }
    powers.iter().sum()
}

fn main() {
    println!("{:?}", sum_reverse(1.5, 4, 1.0));
}
