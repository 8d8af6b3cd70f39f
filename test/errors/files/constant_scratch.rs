use oxad::autodiff_reverse;

#[autodiff_reverse(norm_reverse, Duplicated, Const, Active)]
fn norm(x: &[f64], scratch: &mut [f64]) -> f64 {
    for (s, x) in scratch.iter_mut().zip(x) {
        *s = x * x; //~ OX0203 `scratch: &mut [f64]`, which is Const
    }
    scratch.iter().sum()
}

fn main() {
    let (x, mut dx, mut scratch) = ([1.0, 2.0, 3.0], [0.0; 3], [0.0; 3]);
    println!("{:?}", norm_reverse(&x, &mut dx, &mut scratch, 1.0));
}
