// Enumerations with a float in one variant, and a pointer in the same bytes of another: results, trees, lists.
// REQUIRES: rustc
// RUN: %oxad run -C opt-level=1 %s
// RUN: %oxad run -C opt-level=3 %s
#![allow(unused_mut)]
#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};

#[derive(Clone)]
enum Ex { Const(f64), Var(usize), Add(Box<Ex>, Box<Ex>), Mul(Box<Ex>, Box<Ex>), Neg(Box<Ex>), Pow(Box<Ex>, i32) }
use Ex::*;
fn eval(e: &Ex, x: &[f64]) -> f64 {
    match e { Const(c) => *c, Var(i) => x[*i], Add(a, b) => eval(a, x) + eval(b, x), Mul(a, b) => eval(a, x) * eval(b, x), Neg(a) => -eval(a, x), Pow(a, n) => eval(a, x).powi(*n) }
}
fn simplify(e: Ex) -> Ex {
    match e {
        Add(a, b) => match (simplify(*a), simplify(*b)) { (Const(x), Const(y)) => Const(x + y), (a, b) => Add(Box::new(a), Box::new(b)) },
        Mul(a, b) => match (simplify(*a), simplify(*b)) { (Const(x), Const(y)) => Const(x * y), (a, b) => Mul(Box::new(a), Box::new(b)) },
        Neg(a) => match simplify(*a) { Const(x) => Const(-x), a => Neg(Box::new(a)) },
        e => e,
    }
}
fn derive(e: &Ex, v: usize) -> Ex {
    match e { Const(_) => Const(0.0), Var(i) => Const(if *i == v { 1.0 } else { 0.0 }), Add(a, b) => Add(Box::new(derive(a, v)), Box::new(derive(b, v))),
        Mul(a, b) => Add(Box::new(Mul(Box::new(derive(a, v)), b.clone())), Box::new(Mul(a.clone(), Box::new(derive(b, v))))), Neg(a) => Neg(Box::new(derive(a, v))), Pow(a, n) => Mul(Box::new(Const(*n as f64)), Box::new(Mul(Box::new(Pow(a.clone(), n - 1)), Box::new(derive(a, v))))) }
}
fn build(x: &[f64]) -> Ex {
    Mul(Box::new(Add(Box::new(Const(x[0])), Box::new(Mul(Box::new(Const(2.0)), Box::new(Const(x[1])))))), Box::new(Neg(Box::new(Pow(Box::new(Var(0)), 3)))))
}
case!(result_string, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, String> { if x > 5.0 { Err(format!("too large: {}", 3)) } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, String> { let y = f(x)?; Ok(y + f(y)?) }
    let a = g(x[0]).unwrap_or(0.0);
    let b = match g(x[1] * 4.0) { Ok(v) => v, Err(s) => s.len() as f64 * x[0] };
    a + b * x[1]
});
case!(result_dyn, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, Box<dyn std::error::Error>> { if x > 5.0 { Err("too large".into()) } else { Ok(x * x) } }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, Box<dyn std::error::Error>> { let y = f(x)?; Ok(y + f(y)?) }
    let a = g(x[0]).unwrap_or(0.0);
    let b = match g(x[1] * 4.0) { Ok(v) => v, Err(s) => 3.0 * x[0] };
    a + b * x[1]
});
case!(tree, [0.7, 1.3], |x| {
    enum Ex { Const(f64), Var(usize), Add(Box<Ex>, Box<Ex>), Mul(Box<Ex>, Box<Ex>), Pow(Box<Ex>, i32) }
    fn eval(e: &Ex, x: &[f64]) -> f64 { match e { Ex::Const(c) => *c, Ex::Var(i) => x[*i], Ex::Add(a, b) => eval(a, x) + eval(b, x), Ex::Mul(a, b) => eval(a, x) * eval(b, x), Ex::Pow(a, n) => eval(a, x).powi(*n) } }
    let e = Ex::Add(Box::new(Ex::Mul(Box::new(Ex::Var(0)), Box::new(Ex::Const(x[1])))), Box::new(Ex::Pow(Box::new(Ex::Var(1)), 3)));
    eval(&e, x)
});
case!(built, [0.7, 1.3], |x| { eval(&build(x), x) });
case!(simplified, [0.7, 1.3], |x| { eval(&simplify(build(x)), x) });
case!(symbolic, [0.7, 1.3], |x| { eval(&derive(&build(x), 0), x) });
case!(cloned, [0.7, 1.3], |x| { let e = build(x); let f = e.clone(); eval(&e, x) * eval(&f, x) });
case!(stack_machine, [0.7, 1.3], |x| {
    enum Op { Push(f64), Load(usize), Add, Mul, Call(Box<Vec<f64>>) }
    let program = vec![Op::Push(x[0]), Op::Load(1), Op::Mul, Op::Push(x[1] * 2.0), Op::Add, Op::Call(Box::new(x.to_vec()))];
    let mut stack: Vec<f64> = Vec::new();
    for op in &program {
        match op {
            Op::Push(v) => stack.push(*v),
            Op::Load(i) => stack.push(x[*i]),
            Op::Add => { let a = stack.pop().unwrap(); let b = stack.pop().unwrap(); stack.push(a + b) }
            Op::Mul => { let a = stack.pop().unwrap(); let b = stack.pop().unwrap(); stack.push(a * b) }
            Op::Call(v) => { let a = stack.pop().unwrap(); stack.push(a * v.iter().sum::<f64>()) }
        }
    }
    stack[0]
});
case!(reused, [0.7, 1.3], |x| {
    // One place is a float, then a pointer, then a float.
    #[inline(never)]
    fn step(e: &mut Ex, x: &[f64]) { *e = match std::mem::replace(e, Var(0)) { Const(c) => Neg(Box::new(Const(c * x[0]))), Neg(a) => match *a { Const(c) => Const(c * x[1]), a => a }, e => e } }
    let mut e = Const(x[0]);
    let mut s = 0.0;
    for _ in 0..count(x, 5) { s += eval(&e, x); step(&mut e, x); }
    s * eval(&e, x)
});
case!(swapped, [0.7, 1.3], |x| {
    let mut a = Const(x[0]); let mut b = Neg(Box::new(Const(x[1])));
    for _ in 0..count(x, 3) { std::mem::swap(&mut a, &mut b); }
    eval(&a, x) * 3.0 + eval(&b, x).sin()
});
case!(vec_of_trees, [0.7, 1.3], |x| {
    let mut v: Vec<Ex> = x.iter().map(|a| Const(*a)).collect();
    v.push(build(x));
    v.swap(0, 2);
    v.reverse();
    let w: Vec<Ex> = v.into_iter().map(simplify).collect();
    w.iter().map(|e| eval(e, x)).sum()
});
case!(borrowed, [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    enum Src<'a> { Own(f64), At(&'a f64), Sum(&'a [f64]) }
    #[inline(never)]
    fn get(s: Src) -> f64 { match s { Src::Own(v) => v, Src::At(p) => *p, Src::Sum(l) => l.iter().sum() } }
    #[inline(never)]
    fn pick<'a>(x: &'a [f64], n: usize) -> Src<'a> { if n == 0 { Src::Own(x[0] * 2.0) } else if n == 1 { Src::At(&x[1]) } else { Src::Sum(x) } }
    let all = [pick(x, count(x, 0)), pick(x, count(x, 1)), pick(x, count(x, 2))];
    let mut s = 0.0;
    for i in 0..count(x, 3) { let one = all[i]; s += get(one) * get(all[(i + 1) % 3]); }
    s
});
case!(option_box, [0.7, 1.3], |x| {
    struct Node { value: f64, next: Option<Box<Node>> }
    let mut head: Option<Box<Node>> = None;
    for v in x { head = Some(Box::new(Node { value: v * v, next: head })); }
    let mut s = 0.0; let mut k = 1.0; let mut at = &head;
    while let Some(n) = at { s += k * n.value; k += 1.0; at = &n.next; }
    s
});
check_all!(result_string, result_dyn, tree, built, simplified, symbolic, cloned, stack_machine, reused, swapped, vec_of_trees, borrowed, option_box);
