use oxad::autodiff_reverse;

#[autodiff_reverse(norm_reverse, Duplicated, Const, Active)]
fn norm(x: &[f64], scratch: &mut [f64]) -> f64 {
    scratch.copy_from_slice(x); //~ OX0203 `scratch: &mut [f64]`, which is Const
    scratch[0] * scratch[1]
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0, 3.0], [0.0; 3]);
    let mut scratch = [0.0; 3];
    println!("{:?}", norm_reverse(&x, &mut dx, &mut scratch, 1.0));
}
