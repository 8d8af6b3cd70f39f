// Enumerations whose variants put floats, integers and pointers into the same bytes.
// REQUIRES: rustc
// RUN: %oxad run -C opt-level=1 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
#![allow(unused_mut)]
#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};
use std::num::NonZeroU64;
use std::borrow::Cow;

#[derive(Clone, Copy)]
enum E1 { A(f64), B(u64) }
#[inline(never)]
fn e1(e: E1) -> E1 { match e { E1::A(x) => E1::A(x * x), E1::B(n) => E1::B(n + 1) } }
#[inline(never)]
fn e1_value(e: E1) -> f64 { match e { E1::A(x) => x * 2., E1::B(n) => (n + 1) as f64 } }
#[inline(never)]
fn e1_ref(e: &mut E1) { match e { E1::A(x) => *x = x.sin(), E1::B(n) => *n += 1 } }

case!(int_float, [0.7, 1.3], |x| {
    let a = e1(e1(E1::A(x[0])));
    let b = e1(E1::B(count(x, 3) as u64));
    e1_value(a) + e1_value(b) * x[1]
});
case!(int_float_ref, [0.7, 1.3], |x| {
    let mut v = [E1::A(x[0]), E1::B(count(x, 3) as u64), E1::A(x[1])];
    for e in &mut v { e1_ref(e); }
    v.iter().map(|e| match e { E1::A(x) => x * x, E1::B(n) => *n as f64 * x[0] }).sum()
});
case!(int_float_vec, [0.7, 1.3], |x| {
    let mut v: Vec<E1> = x.iter().map(|a| if *a > 1.0 { E1::B(*a as u64) } else { E1::A(*a) }).collect();
    v.push(E1::A(x[1]));
    v.reverse();
    let w = v.clone();
    w.iter().map(|e| e1_value(*e)).sum::<f64>() * x[1]
});
case!(result_u64, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64, n: usize) -> Result<f64, u64> { if n > 3 { Err(n as u64) } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64, n: usize) -> Result<f64, u64> { let y = f(x, n)?; Ok(y + f(y, n + 1)?) }
    let a = g(x[0], count(x, 1)).unwrap_or(0.0);
    let b = match g(x[1], count(x, 3)) { Ok(v) => v, Err(n) => n as f64 * x[0] };
    a + b * x[1]
});
case!(result_string_q, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, String> { if x > 5.0 { Err("too large".to_string()) } else { Ok(x * x) } }
    #[inline(never)]
    fn total(x: &[f64]) -> Result<f64, String> { let mut s = 0.0; for v in x { s += f(*v)?; } Ok(s) }
    total(x).unwrap() * x[0]
});
case!(result_box_str, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, Box<str>> { if x > 5.0 { Err("too large".into()) } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, Box<str>> { let y = f(x)?; Ok(y + f(y)?) }
    let a = g(x[0]).unwrap_or(0.0);
    let b = match g(x[1] * 4.0) { Ok(v) => v, Err(s) => s.len() as f64 * x[0] };
    a + b * x[1]
});
case!(result_str, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, &'static str> { if x > 5.0 { Err("too large") } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, &'static str> { let y = f(x)?; Ok(y + f(y)?) }
    let a = g(x[0]).unwrap_or(0.0);
    let b = match g(x[1] * 4.0) { Ok(v) => v, Err(s) => s.len() as f64 * x[0] };
    a + b * x[1]
});
case!(result_error_active, [0.7, 1.3], |x| {
    enum Oops { Range { at: f64, limit: f64 }, Code(u32) }
    #[inline(never)]
    fn f(x: f64) -> Result<f64, Oops> { if x > 5.0 { Err(Oops::Range { at: x, limit: 5.0 * x }) } else if x < 0.0 { Err(Oops::Code(1)) } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, Oops> { let y = f(x)?; Ok(y + f(y)?) }
    let a = g(x[0]).unwrap_or(2.0);
    let b = match g(x[1] * 4.0) { Ok(v) => v, Err(Oops::Range { at, limit }) => at * at * limit, Err(_) => x[0] };
    a + b * x[1]
});
case!(option_enum, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(e: Option<E1>) -> Option<E1> { match e { Some(E1::A(x)) => Some(E1::A(x * x)), Some(E1::B(n)) => if n > 7 { None } else { Some(E1::B(n * 2)) }, None => Some(E1::A(1.0)) } }
    [f(Some(E1::A(x[0]))), f(Some(E1::B(count(x, 3) as u64))), f(None), f(Some(E1::B(count(x, 9) as u64)))].iter().map(|o| match o { Some(E1::A(v)) => *v, Some(E1::B(n)) => *n as f64 * x[1], None => x[1] }).sum()
});
case!(circle_poly, f32 [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    enum Shape { Circle(f64), Poly(u32, f32), Rect { w: f64, h: f64 } }
    #[inline(never)]
    fn area(s: &Shape) -> f64 { match s { Shape::Circle(r) => r * r * 3.14, Shape::Poly(n, r) => f64::from(*n) * f64::from(*r), Shape::Rect { w, h } => w * h } }
    #[inline(never)]
    fn grow(s: Shape, k: f64) -> Shape { match s { Shape::Circle(r) => Shape::Circle(r * k), Shape::Poly(n, r) => Shape::Poly(n + 1, r * k as f32), Shape::Rect { w, h } => Shape::Rect { w: w * k, h } } }
    let v = [Shape::Circle(x[0]), Shape::Poly(count(x, 5) as u32, x[1] as f32), Shape::Rect { w: x[0], h: x[1] }];
    v.iter().map(|s| area(&grow(*s, x[1]))).sum()
});
case!(float_kinds, f32 [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    enum F { S(f32), D(f64) }
    #[inline(never)]
    fn f(s: F) -> F { match s { F::S(a) => F::S(a * a), F::D(a) => F::D(a * a) } }
    let v = [f(F::S(x[0] as f32)), f(F::D(x[1]))];
    v.iter().map(|s| match s { F::S(a) => f64::from(*a), F::D(a) => *a }).sum()
});
case!(float_kinds8, f32 [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    enum F { S(f32, f32, f32), D(f64, f64) }
    #[inline(never)]
    fn f(s: F) -> F { match s { F::S(a, b, c) => F::S(b * a, c, a), F::D(a, b) => F::D(b * a, a) } }
    let v = [f(F::S(x[0] as f32, x[1] as f32, 1.0)), f(F::D(x[1], x[0]))];
    v.iter().map(|s| match s { F::S(a, b, c) => f64::from(*a * *b * *c), F::D(a, b) => *a * b }).sum()
});
case!(option_ref, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: &[f64], n: usize) -> Option<&f64> { x.get(n) }
    f(x, count(x, 0)).copied().unwrap_or(1.0) * *f(x, count(x, 1)).unwrap() + f(x, count(x, 7)).map_or(x[0], |v| *v)
});
case!(cow, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: &[f64]) -> Cow<'_, [f64]> { if x[0] > 1.0 { Cow::Borrowed(x) } else { Cow::Owned(x.iter().map(|v| v * v).collect()) } }
    let a = f(x);
    let y = [x[1], x[0]];
    let b = f(&y);
    let mut c = f(&y);
    c.to_mut()[0] *= 2.0;
    a[0] * a[1] + b[0] * 3.0 + c[0] * c[1]
});
case!(nonzero, [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    struct S { n: Option<NonZeroU64>, x: f64 }
    #[inline(never)]
    fn f(s: S) -> S { S { n: s.n.and_then(|n| NonZeroU64::new(n.get() - 1)), x: s.x * s.x } }
    #[inline(never)]
    fn g(s: Option<S>) -> Option<S> { s.map(f) }
    let s = g(g(Some(S { n: NonZeroU64::new(count(x, 2) as u64), x: x[0] }))).unwrap();
    s.x * x[1] + s.n.map_or(3.0, |n| n.get() as f64) * x[0]
});
case!(char_f32, f32 [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    enum T { C(char, f32), B(bool, f32), N(f32), Z }
    #[inline(never)]
    fn f(t: T) -> T { match t { T::C(c, v) => T::C(((c as u8) + 1) as char, v * v), T::B(b, v) => T::B(!b, v + v * v), T::N(v) => T::C('a', v), T::Z => T::N(1.0) } }
    let v = [f(T::C('b', x[0] as f32)), f(T::B(true, x[1] as f32)), f(T::N(x[0] as f32)), f(T::Z)];
    v.iter().map(|t| f64::from(match t { T::C(c, v) => *v * (*c as u32 % 7) as f32, T::B(b, v) => if *b { *v } else { 2.0 * *v }, T::N(v) => *v, T::Z => 0.0 })).sum()
});
case!(packed_word, f32 [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    struct S { n: u32, x: f32 }
    #[inline(never)]
    fn f(s: S) -> S { S { n: s.n | 5, x: s.x * s.x } }
    #[inline(never)]
    fn g(s: Option<S>) -> Option<S> { s.map(|s| S { n: s.n ^ 3, x: s.x }) }
    let s = g(Some(f(f(S { n: count(x, 2) as u32, x: x[0] as f32 })))).unwrap();
    f64::from(s.x) * f64::from(s.n) * x[1]
});
case!(list, [0.7, 1.3], |x| {
    enum L { Cons(f64, Box<L>), Nil }
    fn sum(l: &L) -> f64 { match l { L::Cons(v, r) => v * v + sum(r), L::Nil => 0.0 } }
    let mut l = L::Nil;
    for v in x { l = L::Cons(*v, Box::new(l)); }
    sum(&l)
});
check_all!(int_float, int_float_ref, int_float_vec, result_u64, result_string_q, result_box_str, result_str, result_error_active, option_enum, circle_poly, float_kinds, float_kinds8, option_ref, cow, nonzero, char_f32, packed_word, list);
