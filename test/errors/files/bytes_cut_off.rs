//! The lower half of an active float's bits is cut off, in elements of a slice.
use oxad::autodiff_forward;

fn shorten(values: &mut [f32]) {
    for value in values {
        let bits = value.to_bits() & 0xffff_0000; //~ OX0310 `bits: u32`
        *value = f32::from_bits(bits);
    }
}

#[autodiff_forward(df, Dual, Dual)]
fn f(x: &[f64]) -> f64 {
    let mut low: Vec<f32> = x.iter().map(|v| *v as f32).collect();
    shorten(&mut low);
    low.iter().map(|v| *v as f64).sum()
}

fn main() {
    println!("{:?}", df(&[0.7, 1.3], &[1.0, 0.0]));
}
