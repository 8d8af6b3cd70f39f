use oxad::{autodiff_reverse, inactive};

#[inactive]
fn buffer(n: usize) -> Vec<f64> {
    vec![0.0; n]
}

#[autodiff_reverse(squares_reverse, Duplicated, Active)]
fn squares(x: &[f64]) -> f64 {
    let mut squares = buffer(x.len());
    for (square, x) in squares.iter_mut().zip(x) {
        *square = x * x; //~ OX0223 memory that `buffer` made
    }
    squares.iter().sum()
}

fn main() {
    println!("{:?}", squares_reverse(&[1.0, 2.0], &mut [0.0; 2], 1.0));
}
