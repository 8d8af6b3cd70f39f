//! The bytes of a float that go on one by one through a `Vec` beside trait objects, and are a float again in the end.

use oxad::autodiff_reverse;

trait Encoded {
    fn encoded(&self) -> Vec<u8>;
}
struct One(f64);
struct Many(Vec<f64>);
impl Encoded for One {
    fn encoded(&self) -> Vec<u8> {
        self.0.to_le_bytes().to_vec()
    }
}
impl Encoded for Many {
    fn encoded(&self) -> Vec<u8> {
        self.0.iter().flat_map(|x| x.to_le_bytes()).collect()
    }
}

#[autodiff_reverse(decoded_reverse, Duplicated, Active)]
fn decoded(x: &[f64]) -> f64 {
    let all: Vec<Box<dyn Encoded>> = vec![Box::new(One(x[0])), Box::new(Many(x[1..].to_vec()))];
    let bytes: Vec<u8> = all.iter().flat_map(|e| e.encoded()).collect(); //~ OX0202 conflict
    bytes.chunks_exact(8).map(|c| f64::from_le_bytes(c.try_into().unwrap())).map(|v| v * v).sum()
}

fn main() {
    decoded_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
}
