//! A Rust program that speaks C's convention, as wrappers did before there were attributes.

use std::ffi::{c_int, c_void};

unsafe extern "C" {
    fn __enzyme_autodiff(f: *const c_void, ...) -> f64;
    fn __enzyme_fwddiff(f: *const c_void, ...) -> f64;
    static enzyme_dup: c_int;
    static enzyme_const: c_int;
}

extern "C" fn weighted(x: &[f64; 3], weight: f64) -> f64 {
    x.iter().map(|a| a * a * weight).sum()
}

fn sines(x: *const f64, len: usize) -> f64 {
    let x = unsafe { std::slice::from_raw_parts(x, len) };
    let mut kept = [0.0; 3];
    for (to, from) in kept.iter_mut().zip(x) {
        *to = from.sin();
    }
    kept.iter().sum()
}

fn slope(x: f64) -> f64 {
    unsafe { __enzyme_autodiff(cube as *const c_void, x) }
}

fn cube(x: f64) -> f64 {
    x * x * x
}

fn main() {
    let (x, mut dx, mut dy) = ([1.0f64, 2.0, 3.0], [0.0f64; 3], [0.0f64; 3]);
    unsafe {
        __enzyme_autodiff(weighted as *const c_void, enzyme_dup, &x, &mut dx, enzyme_const, 2.0f64);
        __enzyme_autodiff(sines as *const c_void, enzyme_dup, x.as_ptr(), dy.as_mut_ptr(), enzyme_const, 3usize);
        let v = [0.0, 1.0, 0.0];
        let along = __enzyme_fwddiff(sines as *const c_void, enzyme_dup, x.as_ptr(), v.as_ptr(), enzyme_const, 3usize);
        assert!((along - 2.0f64.cos()).abs() < 1e-14);
        assert!((__enzyme_fwddiff(slope as *const c_void, 2.0f64, 1.0f64) - 12.0).abs() < 1e-12);
    }
    assert_eq!(dx, [4.0, 8.0, 12.0]);
    for i in 0..3 {
        assert!((dy[i] - x[i].cos()).abs() < 1e-14);
    }
}
