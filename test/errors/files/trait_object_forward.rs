use oxad::autodiff_forward;

#[autodiff_forward(apply_forward, 4, Const, Dual, Dual)]
fn apply(f: &dyn Fn(f64) -> f64, x: f64) -> f64 {
    f(x) * x //~ OX0304 trait object
}

fn main() {
    let none: Option<&dyn Fn(f64) -> f64> = std::hint::black_box(None);
    if let Some(f) = none {
        println!("{:?}", apply_forward(f, 1.0, 1.0, 0.0, 0.5, 2.0));
    }
}
