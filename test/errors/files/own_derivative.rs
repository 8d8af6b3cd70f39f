use oxad::autodiff_reverse;

#[autodiff_reverse(slope, Active, Active)] //~ OX0322 `slope` asks for a derivative itself
fn wave(x: f64) -> f64 {
    if x < 1.0 { x * x } else { x * slope(x / 2.0, 1.0).1 }
}

fn main() {
    println!("{:?}", slope(2.0, 1.0));
}
