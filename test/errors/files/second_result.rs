use oxad::autodiff_reverse;

unsafe extern "C" {
    fn sincospi(x: f64, sine: *mut f64, cosine: *mut f64);
}

#[autodiff_reverse(both_reverse, Active, Active)]
fn both(x: f64) -> f64 {
    let (mut sine, mut cosine) = (0.0, 0.0);
    unsafe { sincospi(x, &mut sine, &mut cosine) }; //~ OX0301 `sincospi`
    sine * cosine
}

fn main() {
    println!("{:?}", both_reverse(1.5, 1.0));
}
