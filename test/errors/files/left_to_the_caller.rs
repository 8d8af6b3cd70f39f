use oxad::autodiff_reverse;

#[autodiff_reverse(squares_reverse, Duplicated, Duplicated)] //~ OX0350 is left to
fn squares(x: &[f64], out: &mut Vec<f64>) {
    for a in x {
        out.push(a * a);
    }
}

fn main() {
    let (mut out, mut dout, mut dx) = (Vec::new(), Vec::new(), [0.0; 3]);
    squares_reverse(&[1.0, 2.0, 3.0], &mut dx, &mut out, &mut dout);
    println!("{dx:?}");
}
