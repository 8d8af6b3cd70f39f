use oxad::autodiff_reverse;

#[autodiff_reverse(total_reverse, Const, Active, Active)]
fn total(x: &mut f64, y: f64) -> f64 {
    *x += y; //~ OX0203 Const
    *x * 2.0
}

fn main() {
    println!("{:?}", total_reverse(&mut 1.0, 1.0, 1.0));
}
