use oxad::autodiff_reverse;

#[autodiff_reverse(apply_reverse, Const, Active, Active)]
fn apply(f: fn(f64) -> f64, x: f64) -> f64 {
    f(x) + 1.0 //~ OX0304 function pointer
}

fn main() {
    let f = if std::env::args().count() > 1 { f64::sin } else { f64::cos };
    println!("{:?}", apply_reverse(f, 1.0, 1.0));
}
