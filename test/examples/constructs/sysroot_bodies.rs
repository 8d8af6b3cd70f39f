// REQUIRES: rustc
// RUN: %oxad rustc --test -O %s -o %t && %t
// RUN: %oxad rustc --test -C opt-level=0 %s -o %t && %t
//! Functions that only a library of rustc's own has a body of: `RawVec<f64>::grow_one` is in the crate `test`, which every
//! test program links, and `RawVec<String>::grow_one` in `std`.

use oxad::{autodiff_forward, autodiff_reverse};

#[autodiff_reverse(pushed_r, Duplicated, Active)]
fn pushed(x: &[f64]) -> f64 {
    let mut sines: Vec<f64> = vec![];
    for v in x {
        sines.push(v.sin());
    }
    sines.iter().map(|v| v * v).sum()
}

#[inline(never)]
fn checked(v: f64, i: usize) -> Result<f64, String> {
    if v > 1.0 { Err(format!("too big: {i}")) } else { Ok(v * v) }
}

#[autodiff_reverse(collected_r, Duplicated, Active)]
fn collected(x: &[f64]) -> f64 {
    let mut errors: Vec<String> = vec![];
    let mut s = 0.0;
    for (i, &v) in x.iter().enumerate() {
        match checked(v, i) {
            Ok(w) => s += w,
            Err(e) => errors.push(e),
        }
    }
    s * errors.len() as f64
}

// The place of a result holds a float, a text that has a shadow, and one that has none, in turn.
#[inline(never)]
fn parsed(v: f64, i: usize) -> Result<f64, String> {
    match i {
        1 | 4 => Err("none".to_string()),
        3 | 5 => Err(format!("too big: {i}")),
        _ => Ok(v * v * i as f64),
    }
}

#[autodiff_forward(mixed_d, Dual, Dual)]
#[autodiff_reverse(mixed_r, Duplicated, Active)]
fn mixed(x: &[f64]) -> f64 {
    let mut errors: Vec<String> = vec![];
    let mut s = 0.0;
    for (i, &v) in x.iter().enumerate() {
        match parsed(v, i) {
            Ok(w) => s += w,
            Err(e) => errors.push(e),
        }
    }
    s * errors.iter().map(|e| e.len()).sum::<usize>() as f64
}

#[test]
fn texts_and_floats_share_a_place() {
    let (x, mut dx) = ([0.5, 2.0, 0.3, 0.7, 1.1, 0.2, 0.9], [0.0; 7]);
    assert_eq!(mixed_r(&x, &mut dx, 1.0), mixed(&x));
    let length = 28.0;
    let by_hand = [0.0, 0.0, 4.0 * x[2] * length, 0.0, 0.0, 0.0, 12.0 * x[6] * length];
    for i in 0..7 {
        assert!((dx[i] - by_hand[i]).abs() < 1e-12);
        let mut t = [0.0; 7];
        t[i] = 1.0;
        assert!((mixed_d(&x, &t).1 - by_hand[i]).abs() < 1e-12);
    }
}

#[test]
fn vectors_of_floats_grow() {
    let (x, mut dx) = ([0.5, 2.0, 0.3], [0.0; 3]);
    pushed_r(&x, &mut dx, 1.0);
    for i in 0..3 {
        assert!((dx[i] - (2.0 * x[i]).sin()).abs() < 1e-14);
    }
}

#[test]
fn errors_are_collected() {
    let (x, mut dx) = ([0.5, 2.0, 0.3], [0.0; 3]);
    collected_r(&x, &mut dx, 1.0);
    assert_eq!(dx, [1.0, 0.0, 0.6]);
}
