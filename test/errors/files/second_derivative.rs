use oxad::autodiff_forward;

#[autodiff_forward(slope, Dual, DualOnly)]
fn cube(x: f64) -> f64 {
    x * x * x
}

#[autodiff_forward(curvature, Dual, DualOnly)] //~ OX0322 is a derivative itself
fn slope_of_cube(x: f64) -> f64 {
    slope(x, 1.0)
}

fn main() {
    println!("{}", curvature(2.0, 1.0));
}
