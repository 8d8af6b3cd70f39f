use oxad::{autodiff_forward, inactive};
use std::cell::Cell;

struct State<'a> {
    sums: &'a Cell<f64>,
}

#[inactive]
fn double(state: &State) {
    state.sums.set(2.0 * state.sums.get());
}

#[autodiff_forward(doubled_forward, Dual, Dual)]
fn doubled(x: f64) -> f64 {
    let sums = Cell::new(x * x);
    double(&State { sums: &sums }); //~ OX0221 `double` is marked inactive
    sums.get()
}

fn main() {
    println!("{:?}", doubled_forward(1.5, 1.0));
}
