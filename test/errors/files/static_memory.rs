use oxad::autodiff_reverse;

static mut LAST: f64 = 0.0;

#[autodiff_reverse(remember_reverse, Active, Active)]
fn remember(x: f64) -> f64 {
    unsafe {
        let before = LAST;
        LAST = x * x; //~ OX0305 has no shadow
        before + x
    }
}

fn main() {
    println!("{:?} {:?}", remember_reverse(1.5, 1.0), remember_reverse(2.5, 1.0));
}
