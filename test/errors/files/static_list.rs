//! An active value is pushed to a list of the program's, behind a lock.
use oxad::autodiff_reverse;
use std::sync::Mutex;

static LAST: Mutex<Vec<f64>> = Mutex::new(Vec::new());
fn remember(value: f64) {
    LAST.lock().unwrap().push(value); //~ OX0305 `static_list::LAST: Mutex<Vec<f64>>`
}

#[autodiff_reverse(df, Duplicated, Active)]
fn f(x: &[f64]) -> f64 {
    let y = x[0] * x[1];
    remember(y);
    y * 2.0
}

fn main() {
    let mut d = [0.0; 2];
    df(&[0.7, 1.3], &mut d, 1.0);
}
