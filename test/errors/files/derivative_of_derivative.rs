use oxad::autodiff_reverse;

#[autodiff_reverse(slope, Active, Active)]
fn cube(x: f64) -> f64 {
    x * x * x
}

#[autodiff_reverse(curvature, Active, Active)] //~ OX0322 `slope`
fn first(x: f64) -> f64 {
    slope(x, 1.0).1
}

fn main() {
    println!("{:?}", curvature(2.0, 1.0));
}
