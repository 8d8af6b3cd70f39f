//! Bits of a field, in a method of a trait that a generic function calls.
use oxad::autodiff_forward;

trait Mix {
    fn mix(&self) -> f64;
}
struct Particle {
    id: u32,
    mass: f64,
}
impl Mix for Particle {
    fn mix(&self) -> f64 {
        f64::from_bits(self.mass.to_bits() | 1) + self.id as f64 //~ OX0310 `self.mass: f64`
    }
}
fn twice<T: Mix>(t: &T) -> f64 {
    t.mix() * 2.0
}

#[autodiff_forward(df, Dual, Dual)]
fn f(p: &Particle) -> f64 {
    twice(p)
}

fn main() {
    println!("{:?}", df(&Particle { mass: 0.7, id: 1 }, &Particle { mass: 1.0, id: 0 }));
}
