use oxad::autodiff_reverse;

#[autodiff_reverse(taken_reverse, Duplicated, Const, Active)]
fn taken(x: &[f64], table: &[f64]) -> f64 {
    let mut pick: Vec<&[f64]> = vec![x, table];
    let mut sum = 0.0;
    for i in 0..3 {
        sum += pick[i % 2][i]; //~ OX0332 `pick: Vec<&[f64]>` leads to memory with a derivative or to memory without one
        pick.swap(0, 1);
    }
    sum
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0, 3.0], [0.0; 3]);
    println!("{} {dx:?}", taken_reverse(&x, &mut dx, &[4.0, 5.0, 6.0], 1.0));
}
