use oxad::autodiff_reverse;
use std::fmt::Write;

#[inline(never)]
fn shown(x: f64) -> String {
    let mut text = String::new();
    write!(text, "{x}").unwrap();
    text
}

#[autodiff_reverse(twice_reverse, Active, Active)]
fn twice(x: f64) -> f64 {
    2.0 * shown(x * x).parse::<f64>().unwrap() //~ OX0220 read from text
}

fn main() {
    println!("{:?}", twice_reverse(1.5, 1.0));
}
