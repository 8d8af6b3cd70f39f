use oxad::autodiff_reverse;

unsafe extern "C" {
    fn printf(format: *const std::ffi::c_char, ...) -> i32;
}

#[autodiff_reverse(shown_reverse, Active, Active)]
fn shown(x: f64) -> f64 {
    unsafe { printf(c"%f".as_ptr(), x * x) }; //~ OX0301 `printf`
    x * x
}

fn main() {
    println!("{:?}", shown_reverse(1.5, 1.0));
}
