// The iteration over `v` has no end that the type analysis could know, so it takes the fields behind `v` for floats too.
use oxad::autodiff_reverse;

#[derive(Clone, Copy)]
struct Large {
    v: [f64; 4],
    n: u32,
}

#[inline(never)]
fn large(l: Large) -> Large {
    Large { v: l.v.map(|v| v * v), n: l.n + 1 }
}

#[autodiff_reverse(model_reverse, Duplicated, Active)]
fn model(x: &[f64]) -> f64 {
    let l = large(large(Large { v: [x[0], x[1], 1.0, x[0]], n: 0 }));
    l.v.iter().sum::<f64>() + f64::from(l.n) //~ OX0202 different types
}

fn main() {
    let mut dx = [0.0; 2];
    println!("{}", model_reverse(&[1.0, 2.0], &mut dx, 1.0));
}
