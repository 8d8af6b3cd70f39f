use oxad::autodiff_reverse;
use std::cell::RefCell;

thread_local! {
    static SCRATCH: RefCell<Vec<f64>> = RefCell::new(vec![]);
}

#[autodiff_reverse(doubled_reverse, Duplicated, Active)]
fn doubled(x: &[f64]) -> f64 {
    SCRATCH.with(|scratch| {
        let mut scratch = scratch.borrow_mut();
        scratch.clear();
        scratch.extend(x.iter().map(|v| v * 2.0)); //~ OX0305 SCRATCH: Storage<RefCell<Vec<f64>>
        scratch.iter().sum()
    })
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0], [0.0; 2]);
    println!("{} {dx:?}", doubled_reverse(&x, &mut dx, 1.0));
}
