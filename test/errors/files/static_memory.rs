use oxad::autodiff_reverse;

static mut KEPT: [*const f64; 2] = [std::ptr::null(); 2];

#[autodiff_reverse(remember_reverse, Duplicated, Active)]
fn remember(x: &[f64; 2]) -> f64 {
    unsafe {
        KEPT[0] = &x[0]; //~ OX0305 has no shadow
        *KEPT[0] * x[1]
    }
}

fn main() {
    let (x, mut dx) = ([1.5, 2.5], [0.0; 2]);
    println!("{:?} {:?}", remember_reverse(&x, &mut dx, 1.0), dx);
}
