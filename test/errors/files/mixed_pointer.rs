use oxad::autodiff_reverse;

#[autodiff_reverse(chosen_reverse, Duplicated, Const, Const, Active)]
fn chosen(x: &[f64], y: &[f64], first: bool) -> f64 {
    let numbers = if first { x } else { y }; //~ OX0332 without
    numbers.iter().map(|n| n * n).sum()
}

fn main() {
    let (x, mut dx, y) = ([1.0, 2.0], [0.0; 2], [3.0, 4.0]);
    println!("{:?}", chosen_reverse(&x, &mut dx, &y, std::env::args().count() > 5, 1.0));
}
