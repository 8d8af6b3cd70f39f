use oxad::autodiff_reverse;

#[autodiff_reverse(chosen_reverse, Duplicated, Const, Const, Active)]
fn chosen(x: &[f64], y: &[f64], which: usize) -> f64 {
    let both = [x, y];
    both[which].iter().map(|n| n * n).sum() //~ OX0332 without
}

fn main() {
    let (x, mut dx, y) = ([1.0, 2.0], [0.0; 2], [3.0, 4.0]);
    println!("{:?}", chosen_reverse(&x, &mut dx, &y, std::env::args().count() % 2, 1.0));
}
