use oxad::autodiff_forward;

#[autodiff_forward(apply_forward, 4, Const, Dual, Dual)]
fn apply(f: &dyn Fn(f64) -> f64, x: f64) -> f64 {
    f(x) * x //~ OX0304 trait object
}

fn main() {
    let scale = std::env::args().count() as f64;
    println!("{:?}", apply_forward(&move |x| x * scale, 1.0, 1.0, 0.0, 0.5, 2.0));
}
