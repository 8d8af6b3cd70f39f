use oxad::autodiff_reverse;
use std::ffi::c_void;

#[autodiff_reverse(copy_reverse, Duplicated, Duplicated)]
unsafe fn copy(from: *const c_void, to: *mut c_void) {
    unsafe {
        std::ptr::copy_nonoverlapping(from.cast::<u8>(), to.cast::<u8>(), 8); //~ OX0201 carries a float
    }
}

fn main() {
    let (x, mut dx, mut y, mut dy) = (2.0f64, 0.0f64, 0.0f64, 1.0f64);
    unsafe {
        copy_reverse((&raw const x).cast(), (&raw mut dx).cast(), (&raw mut y).cast(), (&raw mut dy).cast());
    }
    println!("{dx} {y}");
}
