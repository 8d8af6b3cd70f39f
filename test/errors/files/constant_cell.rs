use oxad::autodiff_reverse;
use std::cell::RefCell;

#[autodiff_reverse(norm_reverse, Duplicated, Const, Active)]
fn norm(x: &[f64], scratch: &RefCell<Vec<f64>>) -> f64 {
    let mut scratch = scratch.borrow_mut();
    for (s, x) in scratch.iter_mut().zip(x) {
        *s = x * x; //~ OX0203 which is Const for `norm_reverse`
    }
    scratch.iter().sum()
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0, 3.0], [0.0; 3]);
    let scratch = RefCell::new(vec![0.0; 3]);
    println!("{:?}", norm_reverse(&x, &mut dx, &scratch, 1.0));
}
