use oxad::autodiff_reverse;

unsafe extern "C" {
    fn significand(x: f64) -> f64;
    fn logb(x: f64) -> f64;
}

#[autodiff_reverse(apply_reverse, Const, Active, Active)]
fn apply(f: unsafe extern "C" fn(f64) -> f64, x: f64) -> f64 {
    unsafe { f(x) + 1.0 } //~ OX0304 function pointer
}

fn main() {
    let f = if std::env::args().count() > 1 { significand } else { logb };
    println!("{:?}", apply_reverse(f, 1.0, 1.0));
}
