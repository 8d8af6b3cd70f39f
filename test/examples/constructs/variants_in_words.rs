// Enumerations whose variants share bytes between floats, pointers and smaller integers, moved word by word.
// REQUIRES: rustc
// RUN: %oxad run -C opt-level=1 %s
// RUN: %oxad run -C opt-level=3 %s
#![allow(unused_mut)]
#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};

#[derive(Clone, Debug)]
enum Value { Num(f64), Text(String), List(Vec<Value>) }
#[derive(Clone, Copy, Debug)]
enum E { Num(f64), Pair(u32, u32) }
fn vsum(v: &Value) -> f64 { match v { Value::Num(x) => x * x, Value::Text(t) => t.len() as f64, Value::List(l) => l.iter().map(vsum).sum() } }
fn esum(e: &E) -> f64 { match e { E::Num(x) => x * x, E::Pair(a, b) => (a * b) as f64 } }
case!(token_eval, [0.7, 1.3], |x| {
    #[derive(Clone, Debug)]
    enum Tok { Num(f64), Op(char), Ident(String), LParen, RParen }
    fn prec(c: char) -> i32 { if c == '+' { 1 } else { 2 } }
    let toks = vec![Tok::Num(x[0]), Tok::Op('+'), Tok::LParen, Tok::Ident("y".into()), Tok::Op('*'), Tok::Num(x[0] * 2.0), Tok::RParen, Tok::Op('*'), Tok::Num(3.0)];
    let mut out: Vec<Tok> = vec![]; let mut ops: Vec<Tok> = vec![];
    for t in toks { match t { Tok::Num(_) | Tok::Ident(_) => out.push(t), Tok::Op(c) => { while let Some(Tok::Op(d)) = ops.last() { if prec(*d) >= prec(c) { out.push(ops.pop().unwrap()); } else { break; } } ops.push(Tok::Op(c)); } Tok::LParen => ops.push(t), Tok::RParen => { while let Some(o) = ops.pop() { if let Tok::LParen = o { break; } out.push(o); } } } }
    while let Some(o) = ops.pop() { out.push(o); }
    let mut st: Vec<f64> = vec![];
    for t in &out { match t { Tok::Num(v) => st.push(*v), Tok::Ident(n) => st.push(if n == "y" { x[1] } else { 0.0 }), Tok::Op(c) => { let b = st.pop().unwrap(); let a = st.pop().unwrap(); st.push(if *c == '+' { a + b } else { a * b }) } _ => {} } }
    st[0]
});
case!(cow, [0.7, 1.3], |x| {
    use std::borrow::Cow;
    #[inline(never)]
    fn f(v: &[f64]) -> Cow<'_, [f64]> { if v.iter().any(|a| *a > 1.0) { Cow::Owned(v.iter().map(|a| a.min(1.0) * a).collect()) } else { Cow::Borrowed(v) } }
    let a = f(x); let b = f(&x[..1]);
    a.iter().sum::<f64>() * b.iter().sum::<f64>()
});
case!(either, [0.7, 1.3], |x| {
    #[derive(Clone)]
    enum Either<A, B> { L(A), R(B) }
    #[inline(never)]
    fn f(e: Either<f64, Vec<f64>>) -> Either<Vec<f64>, f64> { match e { Either::L(a) => Either::R(a * a), Either::R(v) => Either::L(v.iter().map(|a| a * 2.0).collect()) } }
    let g = |e: &Either<Vec<f64>, f64>| match e { Either::L(v) => v.iter().sum::<f64>(), Either::R(a) => *a };
    let a = f(Either::L(x[0])); let b = f(Either::R(x.to_vec()));
    let l = vec![a.clone(), b.clone(), a, b];
    l.iter().map(g).product()
});
case!(value_swap, [0.7, 1.3], |x| {
    let mut a = Value::Num(x[0]); let mut b = Value::List(vec![Value::Num(x[1])]);
    for _ in 0..count(x, 3) { std::mem::swap(&mut a, &mut b); if let Value::Num(n) = &mut a { *n *= x[1]; } }
    vsum(&a) * 2.0 + vsum(&b)
});
case!(value_option_box, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(v: Option<Box<Value>>, k: f64) -> Option<Box<Value>> { match v { Some(b) => match *b { Value::Num(n) if n > 10.0 => None, Value::Num(n) => Some(Box::new(Value::Num(n * k))), o => Some(Box::new(o)) }, None => None } }
    let a = f(Some(Box::new(Value::Num(x[0]))), x[1]);
    let b = f(Some(Box::new(Value::List(vec![Value::Num(x[1])]))), x[1]);
    let c = f(Some(Box::new(Value::Num(x[0] + 20.0))), x[1]);
    a.as_deref().map_or(0.0, vsum) + b.as_deref().map_or(0.0, vsum) * x[0] + if c.is_some() { 5.0 } else { x[1] }
});
case!(value_result, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(v: &Value, k: f64) -> Result<Value, String> { match v { Value::Num(n) => Ok(Value::Num(n * k)), Value::Text(t) => Err(t.clone()), Value::List(l) => Ok(Value::List(l.iter().map(|v| f(v, k)).collect::<Result<Vec<_>, _>>()?)) } }
    let a = f(&Value::List(vec![Value::Num(x[0]), Value::Num(x[1])]), x[1]);
    let b = f(&Value::List(vec![Value::Num(x[0]), Value::Text("no".into())]), x[1]);
    a.as_ref().map_or(0.0, vsum) + match b { Ok(v) => vsum(&v), Err(e) => e.len() as f64 * x[0] }
});
case!(e_return, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64, n: u32) -> Result<E, u64> { if n == 7 { Err(3) } else if n % 2 == 0 { Ok(E::Num(x * x)) } else { Ok(E::Pair(n, n + 1)) } }
    #[inline(never)]
    fn g(x: f64, n: u32) -> Result<E, u64> { let e = f(x, n)?; Ok(match e { E::Num(y) => E::Num(y * 2.0), p => p }) }
    (0..count(x, 9)).map(|i| match g(x[i % 2], i as u32) { Ok(e) => esum(&e), Err(n) => n as f64 * x[0] }).sum()
});
case!(letters, [0.7, 1.3], |x| {
    // The float of `Num` goes through memory of which only moves are seen.
    enum Tok { Num(f64), Op(char), Ident(String) }
    let toks = vec![Tok::Num(x[0]), Tok::Op('+'), Tok::Ident("y".into()), Tok::Num(x[0] * 2.0)];
    let mut out: Vec<Tok> = vec![];
    let mut ops: Vec<Tok> = vec![];
    for t in toks { match t { Tok::Num(_) | Tok::Ident(_) => out.push(t), Tok::Op(c) => ops.push(Tok::Op(c)) } }
    while let Some(o) = ops.pop() { out.push(o); }
    let mut s = 0.0;
    for t in &out { match t { Tok::Num(v) => s = s * 2.0 + *v, Tok::Ident(n) => s += if n == "y" { x[1] } else { 0.0 }, Tok::Op(c) => s += *c as u32 as f64 } }
    s
});
case!(value_stack, [0.7, 1.3], |x| {
    let mut s = vec![Value::Num(x[0]), Value::List(vec![Value::Num(x[1]), Value::Text("abc".into())])];
    s.push(Value::Num(x[0] * x[1]));
    let c = s.clone();
    s.extend(c);
    s.swap(0, 1);
    s.reverse();
    let mut t = 0.0;
    while let Some(v) = s.pop() { t = t * 0.5 + vsum(&v); }
    t
});
case!(take_default, [0.7, 1.3], |x| {
    #[derive(Default, Clone)]
    enum P { #[default] Zero, Num(f64), Many(Vec<f64>), Bits(u64) }
    let mut p = [P::Num(x[0]), P::Many(vec![x[1], x[0]]), P::Bits(5), P::Zero];
    let mut s = 0.0;
    for i in 0..count(x, 4) { let q = std::mem::take(&mut p[i]); s += match &q { P::Num(a) => a * a, P::Many(v) => v.iter().product(), P::Bits(n) => *n as f64 * x[0], P::Zero => 1.0 }; p[(i + 1) % 4] = match q { P::Num(a) => P::Many(vec![a, s]), P::Many(v) => P::Num(v[0]), o => o }; }
    s
});
// Enumerations that are `Copy` and stay in their function are known by its variables alone.
case!(e_clone_vec, [0.7, 1.3], |x| {
    let v = vec![E::Num(x[0]), E::Pair(2, 3), E::Num(x[1]), E::Pair(1, x.len() as u32)];
    let mut w = v.clone();
    w.reverse();
    w.extend_from_slice(&v);
    w.iter().enumerate().map(|(i, e)| (i + 1) as f64 * esum(e)).sum()
});
case!(e_sorted, [0.7, 1.3], |x| {
    let mut v = vec![E::Num(x[0]), E::Pair(2, 3), E::Num(x[1]), E::Pair(1, x.len() as u32), E::Num(x[0] * x[1])];
    v.sort_by(|a, b| esum(a).partial_cmp(&esum(b)).unwrap());
    v.iter().enumerate().map(|(i, e)| (i + 1) as f64 * esum(e)).sum()
});
check_all!(e_clone_vec, e_sorted, value_stack, take_default, token_eval, cow, either, value_swap, value_option_box, value_result, e_return, letters);
