use oxad::autodiff_reverse;

trait Shape {
    fn area(&self, scale: f64) -> f64;
}

#[autodiff_reverse(area_reverse, Const, Active, Active)]
fn area(shape: &dyn Shape, scale: f64) -> f64 {
    shape.area(scale) //~ OX0304 trait object
}

fn main() {
    let none: Option<&dyn Shape> = std::hint::black_box(None);
    if let Some(shape) = none {
        println!("{:?}", area_reverse(shape, 1.0, 1.0));
    }
}
