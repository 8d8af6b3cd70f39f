use oxad::autodiff_reverse;

unsafe extern "C" {
    fn dprintf(file: i32, format: *const std::ffi::c_char, ...) -> i32;
}

#[autodiff_reverse(shown_reverse, Active, Active)]
fn shown(x: f64) -> f64 {
    unsafe { dprintf(1, c"%f".as_ptr(), x * x) }; //~ OX0301 `dprintf`
    x * x
}

fn main() {
    println!("{:?}", shown_reverse(1.5, 1.0));
}
