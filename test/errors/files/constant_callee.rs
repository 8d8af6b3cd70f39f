use oxad::autodiff_reverse;

#[inline(never)]
fn square(from: &[f64], to: &mut [f64]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = from * from; //~ OX0203 `scratch: &mut [f64]`, which is Const for `norm_reverse`
    }
}

#[autodiff_reverse(norm_reverse, Duplicated, Const, Active)]
fn norm(x: &[f64], scratch: &mut [f64]) -> f64 {
    square(x, scratch);
    scratch.iter().sum()
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0, 3.0], [0.0; 3]);
    let mut scratch = [0.0; 3];
    println!("{:?}", norm_reverse(&x, &mut dx, &mut scratch, 1.0));
}
