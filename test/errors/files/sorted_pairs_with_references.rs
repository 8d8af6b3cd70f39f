//! Floats and pointers to active memory side by side, which the library's sort copies many at a time in memory of its caller.

use oxad::autodiff_reverse;

#[autodiff_reverse(sorted_reverse, Duplicated, Active)]
fn sorted(x: &[f64]) -> f64 {
    let mut pairs: Vec<(&f64, f64)> = x.iter().map(|a| (a, a * a)).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(a.0)); //~ OX0343 many pointers
    pairs.iter().enumerate().map(|(i, (a, b))| i as f64 * *a * b).sum()
}

fn main() {
    sorted_reverse(&[3.0, 5.0, 7.0], &mut [0.0; 3], 1.0);
}
