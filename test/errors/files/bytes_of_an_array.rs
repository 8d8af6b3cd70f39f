//! The bytes of active floats are read one by one: the array is named that they are from.
use oxad::autodiff_forward;

fn hash(p: *const u8, n: usize) -> u64 {
    let mut h = 14695981039346656037u64;
    for i in 0..n {
        h = (h ^ unsafe { *p.add(i) } as u64).wrapping_mul(1099511628211); //~ OX0202 `scaled: [f64; 4]`
    }
    h
}

#[autodiff_forward(df, Dual, Dual)]
fn f(x: &[f64; 4]) -> f64 {
    let scaled = x.map(|v| v * 2.0);
    x[0] * (hash(scaled.as_ptr() as *const u8, 32) % 1000) as f64
}

fn main() {
    println!("{:?}", df(&[0.7, 1.3, 1.0, 2.0], &[1.0, 0.0, 0.0, 0.0]));
}
