// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};
use std::ops::{Add, Mul};

#[inline(never)]
fn polynomial<T: Copy + Add<Output = T> + Mul<Output = T>>(x: T, c: &[T]) -> T {
    let mut sum = c[0];
    for c in &c[1..] {
        sum = sum * x + *c;
    }
    sum
}

#[inline(never)]
fn integrate(f: impl Fn(f64) -> f64, to: f64, n: usize) -> f64 {
    let h = to / n as f64;
    (0..n).map(|i| f((i as f64 + 0.5) * h) * h).sum()
}

#[inline(never)]
fn norm<const N: usize>(x: &[f64; N]) -> f64 {
    x.iter().map(|x| x * x).sum::<f64>().sqrt()
}

#[inline(never)]
fn ratio(x: f64, y: f64) -> Result<f64, &'static str> {
    if y == 0.0 { Err("division by zero") } else { Ok(x / y) }
}

#[inline(never)]
fn quotient(x: f64, y: f64) -> Result<f64, &'static str> {
    Ok(ratio(x, y)? * ratio(y, x)? + ratio(x * x, y)?)
}

#[inline(never)]
fn first_and_rest(x: &[f64]) -> (&f64, &[f64]) {
    x.split_first().expect("a number")
}

#[inline(never)]
fn larger<'a>(a: &'a mut f64, b: &'a mut f64) -> &'a mut f64 {
    if *a > *b { a } else { b }
}

case!(generic, [0.7, 1.3, 0.4], |x| polynomial(x[0], &[x[1], x[2], 1.0, x[0]]));
case!(function_argument, [0.7, 1.3], |x| integrate(|t| (t * x[0]).sin() + x[1], x[1], 10));
case!(const_generic, [0.7, 1.3, 0.4], |x| norm(&[x[0], x[1]]) * norm(&[x[0], x[1], x[2]]));
case!(question_mark, [0.7, 1.3], |x| quotient(x[0], x[1]).unwrap_or(0.0));
case!(returned_reference, [0.7, 1.3, 0.4], |x| {
    let (first, rest) = first_and_rest(x);
    first * rest.iter().sum::<f64>()
});
case!(returned_mutable, [0.7, 1.3], |x| {
    let (mut a, mut b) = (x[0], x[1]);
    *larger(&mut a, &mut b) *= 3.0 * x[0];
    a * b
});
case!(many_calls, [0.7, 1.3], |x| {
    let mut s = x[0];
    for i in 0..count(x, 6) {
        s = polynomial(s, &[x[1], 0.1, s]).tanh() + norm(&[s, i as f64]);
    }
    s
});
case!(checked, [0.7, 1.3, 0.4], |x| {
    let order = [count(x, 2), count(x, 0), count(x, 1)];
    assert!(x.len() == 3, "three numbers");
    order.iter().enumerate().map(|(k, i)| x[*i] * (k as f64 + x[k])).sum()
});

case!(black_boxed, [0.7, 1.3, 0.4], |x| {
    let order = std::hint::black_box([2u8, 0, 1]);
    let y = std::hint::black_box(x[0] * x[1]);
    order.iter().map(|&i| x[i as usize] * y).sum()
});

check_all!(
    black_boxed,
    generic,
    function_argument,
    const_generic,
    question_mark,
    returned_reference,
    returned_mutable,
    many_calls,
    checked
);
