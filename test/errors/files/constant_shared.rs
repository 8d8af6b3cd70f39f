//! An active value is stored behind a Const argument's `Rc` and `RefCell`, by the library.
use oxad::autodiff_reverse;
use std::{cell::RefCell, rc::Rc};

#[autodiff_reverse(df, Duplicated, Const, Active)]
fn f(x: &[f64], log: &Rc<RefCell<Vec<f64>>>) -> f64 {
    let y = x[0] * x[1];
    log.borrow_mut().push(y); //~ OX0203 `log: &Rc<RefCell<Vec<f64>>>`
    y + log.borrow()[0]
}

fn main() {
    let mut d = [0.0; 2];
    df(&[0.7, 1.3], &mut d, &Rc::new(RefCell::new(vec![])), 1.0);
}
