//! The C world: extern functions, varargs, structures by value, callbacks, link attributes.
use std::ffi::{CStr, CString, c_char, c_int, c_void};
unsafe extern "C" {
    fn printf(f: *const c_char, ...) -> c_int;
    fn qsort(p: *mut c_void, n: usize, s: usize, f: extern "C" fn(*const c_void, *const c_void) -> c_int);
    fn strlen(s: *const c_char) -> usize;
    fn div(a: c_int, b: c_int) -> Div;
    #[link_name = "memcpy"]
    fn copy(d: *mut u8, s: *const u8, n: usize) -> *mut u8;
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Div {
    quot: c_int,
    rem: c_int,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Mixed {
    a: f32,
    b: i64,
    c: u8,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Large([u64; 5]);
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Floats(f32, f32, f32);
#[repr(C)]
pub struct Empty;
pub fn print(n: i32, x: f64) {
    unsafe {
        printf(c"%d %f %s\n".as_ptr(), n, x, c"text".as_ptr());
    }
}
extern "C" fn compare(a: *const c_void, b: *const c_void) -> c_int {
    unsafe { (*(a as *const i32)).cmp(&*(b as *const i32)) as c_int }
}
pub fn sort(v: &mut [i32]) {
    unsafe { qsort(v.as_mut_ptr().cast(), v.len(), 4, compare) }
}
pub fn length(s: &CString) -> usize {
    unsafe { strlen(s.as_ptr()) + CStr::from_ptr(s.as_ptr()).to_bytes().len() + div(7, 2).rem as usize }
}
#[unsafe(no_mangle)]
pub extern "C" fn oxad_by_value(m: Mixed, l: Large, f: Floats, _e: Empty) -> Mixed {
    Mixed { a: f.1 + m.a, b: l.0[4] as i64 + m.b, c: m.c }
}
#[unsafe(no_mangle)]
pub extern "C" fn oxad_large(x: u64) -> Large {
    Large([x; 5])
}
#[unsafe(no_mangle)]
pub extern "C-unwind" fn oxad_may_unwind(x: bool) -> i32 {
    if x {
        panic!("out of C")
    }
    3
}
pub extern "sysv64" fn sysv(a: u8, b: i16) -> i16 {
    a as i16 + b
}
pub extern "win64" fn win(a: u64, b: f32) -> f32 {
    a as f32 + b
}
pub extern "system" fn system(a: *mut u8) -> *mut u8 {
    a
}
pub fn through(f: Option<unsafe extern "C" fn(c_int, ...) -> c_int>) -> c_int {
    f.map_or(-1, |f| unsafe { f(1, 2u64, 3.5f64) })
}
pub fn copied(d: &mut [u8; 9], s: &[u8; 9]) {
    unsafe {
        copy(d.as_mut_ptr(), s.as_ptr(), 9);
    }
}
