use oxad::autodiff_reverse;
use std::cell::Cell;
use std::fmt::{Display, Formatter, Result};

struct Counted(f64, Cell<f64>);

impl Display for Counted {
    fn fmt(&self, f: &mut Formatter) -> Result {
        self.1.set(self.1.get() + self.0);
        write!(f, "{}", self.0)
    }
}

#[autodiff_reverse(printed_reverse, Active, Active)]
fn printed(x: f64) -> f64 {
    let value = Counted(x * x, Cell::new(0.0));
    println!("{value} {value}"); //~ OX0224 changes the value
    value.1.get()
}

fn main() {
    println!("{:?}", printed_reverse(1.5, 1.0));
}
