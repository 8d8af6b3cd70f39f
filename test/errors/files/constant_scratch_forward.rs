use oxad::autodiff_forward;

#[autodiff_forward(norm_forward, Dual, Const, Dual)]
fn norm(x: &[f64], scratch: &mut [f64]) -> f64 {
    for (s, x) in scratch.iter_mut().zip(x) {
        *s = x * x; //~ OX0203 `scratch: &mut [f64]`, which is Const
    }
    scratch.iter().sum()
}

fn main() {
    let (x, dx, mut scratch) = ([1.0, 2.0, 3.0], [1.0; 3], [0.0; 3]);
    println!("{:?}", norm_forward(&x, &dx, &mut scratch));
}
