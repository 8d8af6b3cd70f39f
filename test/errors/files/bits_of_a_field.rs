use oxad::autodiff_reverse;
pub struct Inner { pub x: f64, pub n: u64 }
pub struct Outer { pub k: u32, pub inner: Inner }
#[inline(never)]
fn helper(p: &Outer) -> f64 { f64::from_bits(p.inner.x.to_bits() + (1 << 52)) } //~ OX0310 of an active float, `p.inner.x: f64`
#[autodiff_reverse(d, Active, Active)]
fn double(x: f64) -> f64 {
    let y = x * x;
    let o = Outer { k: 1, inner: Inner { x: y, n: 2 } };
    helper(&o)
}
fn main() { println!("{:?}", d(1.5, 1.0)); }
