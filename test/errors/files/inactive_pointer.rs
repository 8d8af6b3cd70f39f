use oxad::{autodiff_forward, inactive};

#[inactive]
fn largest(x: &[f64]) -> &f64 {
    x.iter().max_by(|a, b| a.total_cmp(b)).unwrap()
}

#[autodiff_forward(norm_forward, Dual, Dual)]
fn norm(x: &[f64]) -> f64 {
    let largest = largest(x); //~ OX0222 `largest` is marked inactive
    x.iter().map(|x| x / largest).sum::<f64>() * largest
}

fn main() {
    println!("{:?}", norm_forward(&[1.0, 2.0], &[1.0, 0.0]));
}
