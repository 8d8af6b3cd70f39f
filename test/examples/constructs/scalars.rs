// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
#[inline(never)]
fn by_value(a: f64, b: f64) -> f64 {
    a * b + a.sin()
}

#[inline(never)]
fn single(a: f32, b: f32) -> f32 {
    a * b + a.exp()
}

#[inline(never)]
fn pair((a, b): (f64, f64)) -> (f64, f64) {
    (a * b, a / b)
}

#[inline(never)]
fn by_reference(a: &f64, b: &mut f64) {
    *b = *a * *b;
}

case!(calls, [0.7, 1.3], |x| by_value(x[0], x[1]) * by_value(x[1], x[0]));
case!(f32_inside, f32 [0.7, 1.3], |x| f64::from(single(x[0] as f32, x[1] as f32)) * x[0]);
case!(tuples, [0.7, 1.3], |x| {
    let (p, q) = pair((x[0], x[1]));
    p.sin() * q
});
case!(references, [0.7, 1.3], |x| {
    let mut b = x[1];
    by_reference(&x[0], &mut b);
    by_reference(&x[0], &mut b);
    b
});
case!(swapped, [0.7, 1.3, 0.2], |x| {
    let (mut a, mut b) = (x[0], x[1]);
    std::mem::swap(&mut a, &mut b);
    let old = std::mem::replace(&mut a, x[2]);
    a * 2.0 + b.exp() * old
});
case!(bits, [0.7, 1.3], |x| f64::from_bits(x[0].to_bits()) * x[1]);
case!(choice, [0.7, 1.3], |x| if x[0] < x[1] { x[0] * x[0] } else { x[1] }.max(x[0] * 0.1).min(5.0).abs());
case!(sign, [-0.7, 1.3], |x| x[0].signum() * x[1] + x[0].abs() * x[1].copysign(x[0]) + x[1].clamp(0.0, 2.0));
case!(functions, [0.7, 0.3], |x| x[0].powf(x[1])
    + x[0].hypot(x[1])
    + x[0].atan2(x[1])
    + x[1].asin()
    + x[0].ln()
    + x[0].cbrt()
    + x[1].tanh() * x[0].exp_m1()
    + x[1].powi(3)
    + x[0].sqrt()
    + x[0].mul_add(x[1], 2.0));

check_all!(calls, f32_inside, tuples, references, swapped, bits, choice, sign, functions);
