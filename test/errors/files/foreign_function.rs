use oxad::autodiff_reverse;

unsafe extern "C" {
    safe fn zeta(x: f64) -> f64;
}

#[autodiff_reverse(model_reverse, Active, Active)]
fn model(x: f64) -> f64 {
    2.0 * zeta(x) //~ OX0301 `zeta`
}

fn main() {
    println!("{:?}", model_reverse(1.0, 1.0));
}
