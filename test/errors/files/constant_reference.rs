use oxad::autodiff_reverse;

struct Scratch<'a> {
    used: usize,
    values: &'a mut [f64],
}

#[autodiff_reverse(norm_reverse, Duplicated, Const, Active)]
fn norm(x: &[f64], scratch: &mut Scratch) -> f64 {
    for x in x {
        scratch.values[scratch.used] = x * x; //~ OX0203 `scratch: &mut constant_reference::Scratch`, which is Const
        scratch.used += 1;
    }
    scratch.values.iter().sum()
}

fn main() {
    let (x, mut dx) = ([1.0, 2.0, 3.0], [0.0; 3]);
    let mut values = [0.0; 3];
    println!("{:?}", norm_reverse(&x, &mut dx, &mut Scratch { used: 0, values: &mut values }, 1.0));
}
