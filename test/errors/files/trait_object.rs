use oxad::autodiff_reverse;

trait Shape {
    fn area(&self, scale: f64) -> f64;
}

struct Square(f64);

impl Shape for Square {
    fn area(&self, scale: f64) -> f64 {
        self.0 * scale * scale
    }
}

struct Circle(f64);

impl Shape for Circle {
    fn area(&self, scale: f64) -> f64 {
        3.0 * self.0 * scale * scale
    }
}

#[autodiff_reverse(area_reverse, Const, Active, Active)]
fn area(shape: &dyn Shape, scale: f64) -> f64 {
    shape.area(scale) //~ OX0304 trait object
}

fn main() {
    let shape: Box<dyn Shape> =
        if std::env::args().count() > 1 { Box::new(Square(2.0)) } else { Box::new(Circle(2.0)) };
    println!("{:?}", area_reverse(&*shape, 1.0, 1.0));
}
