use oxad::autodiff_reverse;

fn power(x: f64, n: u32) -> f64 {
    match n {
        0 => 1.0,
        n if n % 2 == 0 => power(x, n / 2) * power(x + 1.0, n / 2),  //~ OX0320 `power`
        n => x.sin() * power(x, n - 1),
    }
}

#[autodiff_reverse(model_reverse, Active, Const, Active)]
fn model(x: f64, n: u32) -> f64 {
    power(x, n)
}

fn main() {
    println!("{:?}", model_reverse(1.0, 5, 1.0));
}
