//! Exponent arithmetic in a closure that owns what it works on.
use oxad::autodiff_forward;

#[autodiff_forward(df, Dual, Dual)]
fn f(x: &[f64]) -> f64 {
    let v: Vec<f64> = x.iter().map(|a| a * 2.0).collect();
    let twice = move |i: usize| {
        let raw = v[i].to_bits();
        f64::from_bits(raw + (1 << 52)) //~ OX0310 `raw: u64`
    };
    twice(0) + twice(1)
}

fn main() {
    println!("{:?}", df(&[0.7, 1.3], &[1.0, 0.0]));
}
