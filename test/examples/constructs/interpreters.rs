// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Programs as data: expression trees, a machine with a stack, errors by `Result`, maps and graphs of constants.

use oxad::{autodiff_forward, autodiff_reverse};
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Clone, Debug)]
enum Expr {
    Var(usize),
    Num(f64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Sin(Box<Expr>),
    Neg(Box<Expr>),
    Pow(Box<Expr>, i32),
}
use Expr::*;
fn eval(e: &Expr, x: &[f64]) -> f64 {
    match e {
        Var(i) => x[*i],
        Num(c) => *c,
        Add(a, b) => eval(a, x) + eval(b, x),
        Mul(a, b) => eval(a, x) * eval(b, x),
        Sin(a) => eval(a, x).sin(),
        Neg(a) => -eval(a, x),
        Pow(a, n) => eval(a, x).powi(*n),
    }
}
#[autodiff_reverse(d_interp, Const, Duplicated, Active)]
fn interp(e: &Expr, x: &[f64]) -> f64 {
    eval(e, x)
}
#[autodiff_forward(f_interp, Const, Dual, Dual)]
fn interp2(e: &Expr, x: &[f64]) -> f64 {
    eval(e, x)
}

// stack machine
#[derive(Clone, Copy)]
enum Op {
    Push(f64),
    Load(u8),
    Add,
    Mul,
    Exp,
    Swap,
    Dup,
}
#[autodiff_reverse(d_vm, Const, Duplicated, Active)]
fn vm(code: &[Op], x: &[f64; 3]) -> f64 {
    let mut st: Vec<f64> = Vec::new();
    for op in code {
        match *op {
            Op::Push(c) => st.push(c),
            Op::Load(i) => st.push(x[i as usize]),
            Op::Add => {
                let b = st.pop().unwrap();
                let a = st.pop().unwrap();
                st.push(a + b)
            }
            Op::Mul => {
                let b = st.pop().unwrap();
                let a = st.pop().unwrap();
                st.push(a * b)
            }
            Op::Exp => {
                let a = st.pop().unwrap();
                st.push(a.exp())
            }
            Op::Swap => {
                let n = st.len();
                st.swap(n - 1, n - 2)
            }
            Op::Dup => {
                let a = *st.last().unwrap();
                st.push(a)
            }
        }
    }
    st.pop().unwrap_or(0.0)
}
// result / error handling
fn safe_sqrt(x: f64) -> Result<f64, String> {
    if x < 0.0 { Err(format!("negative {x}")) } else { Ok(x.sqrt()) }
}
fn chain(x: f64, y: f64) -> Result<f64, String> {
    let a = safe_sqrt(x)?;
    let b = safe_sqrt(y - a)?;
    Ok(a * b + a)
}
#[autodiff_reverse(d_res, Active, Active, Active)]
fn res(x: f64, y: f64) -> f64 {
    match chain(x, y) {
        Ok(v) => v,
        Err(e) => e.len() as f64,
    }
}
#[autodiff_forward(f_res, Dual, Dual, Dual)]
fn res2(x: f64, y: f64) -> f64 {
    match chain(x, y) {
        Ok(v) => v,
        Err(e) => e.len() as f64,
    }
}

// const hashmap
#[autodiff_reverse(d_map, Const, Duplicated, Active)]
fn map(m: &HashMap<String, f64>, x: &[f64]) -> f64 {
    let a = m.get("alpha").copied().unwrap_or(1.0);
    let b = m["beta"];
    x.iter().map(|v| a * v * v + b * v).sum()
}
// graph with Rc
struct Node {
    w: f64,
    kids: Vec<Rc<Node>>,
}
fn total(n: &Node, x: f64) -> f64 {
    n.w * x + n.kids.iter().map(|k| total(k, x * n.w)).sum::<f64>()
}
#[autodiff_reverse(d_rc, Const, Active, Active)]
fn rc(n: &Node, x: f64) -> f64 {
    total(n, x)
}

enum Applied {
    Var(usize),
    Num(f64),
    Of(fn(f64) -> f64, Box<Applied>),
    Times(Box<Applied>, Box<Applied>),
}

fn apply(e: &Applied, x: &[f64]) -> f64 {
    match e {
        Applied::Var(i) => x[*i],
        Applied::Num(k) => *k,
        Applied::Of(g, a) => g(apply(a, x)),
        Applied::Times(a, b) => apply(a, x) * apply(b, x),
    }
}

#[autodiff_reverse(d_applied, Duplicated, Active)]
#[autodiff_forward(f_applied, Dual, Dual)]
fn applied(x: &[f64]) -> f64 {
    let sine = Applied::Of(f64::sin, Box::new(Applied::Var(0)));
    apply(&Applied::Times(Box::new(sine), Box::new(Applied::Num(x[1]))), x)
}

fn main() {
    let h = 1e-6;
    let (x, mut dx) = ([0.7, 1.3], [0.0; 2]);
    let value = d_applied(&x, &mut dx, 1.0);
    assert_eq!(value, x[0].sin() * x[1]);
    assert!((dx[0] - x[0].cos() * x[1]).abs() < 1e-15 && (dx[1] - x[0].sin()).abs() < 1e-15);
    let (_, slope) = f_applied(&x, &[1.0, 2.0]);
    assert!((slope - dx[0] - 2.0 * dx[1]).abs() < 1e-15);
    let e = Add(
        Box::new(Mul(Box::new(Var(0)), Box::new(Sin(Box::new(Var(1)))))),
        Box::new(Pow(Box::new(Neg(Box::new(Add(Box::new(Var(0)), Box::new(Num(0.5)))))), 3)),
    );
    let x = [0.7, 1.3];
    let mut dx = [0.0; 2];
    let v = d_interp(&e, &x, &mut dx, 1.0);
    for i in 0..2 {
        let (mut p, mut m) = (x, x);
        p[i] += h;
        m[i] -= h;
        let cd = (eval(&e, &p) - eval(&e, &m)) / (2.0 * h);
        let mut t = [0.0; 2];
        t[i] = 1.0;
        let (v2, f) = f_interp(&e, &x, &t);
        assert!((cd - dx[i]).abs() < 1e-7 && (f - dx[i]).abs() < 1e-12);
    }
    let code = [
        Op::Load(0),
        Op::Dup,
        Op::Mul,
        Op::Load(1),
        Op::Swap,
        Op::Exp,
        Op::Mul,
        Op::Push(2.0),
        Op::Load(2),
        Op::Mul,
        Op::Add,
    ];
    let x = [0.3, 0.8, -1.1];
    let mut dx = [0.0; 3];
    d_vm(&code, &x, &mut dx, 1.0);
    let ex = (0.09f64).exp();
    assert!((dx[0] - 0.8 * 0.6 * ex).abs() < 1e-12 && (dx[1] - ex).abs() < 1e-12 && dx[2] == 2.0);
    let (_, a, b) = d_res(2.0, 5.0, 1.0);
    let r = |x, y| chain(x, y).unwrap();
    assert!((a - (r(2.0 + h, 5.0) - r(2.0 - h, 5.0)) / (2.0 * h)).abs() < 1e-7);
    assert!((b - (r(2.0, 5.0 + h) - r(2.0, 5.0 - h)) / (2.0 * h)).abs() < 1e-7);
    let (_, f) = f_res(2.0, 1.0, 5.0, 0.0);
    assert!((f - a).abs() < 1e-12);
    let (v, a, b) = d_res(-1.0, 5.0, 1.0);
    assert!(v == 11.0 && a == 0.0 && b == 0.0, "{v} {a} {b}");
    let m = HashMap::from([("alpha".to_string(), 3.0), ("beta".to_string(), -0.5)]);
    let x = [1.0, 2.0];
    let mut dx = [0.0; 2];
    d_map(&m, &x, &mut dx, 1.0);
    assert!(dx == [5.5, 11.5]);
    let leaf = Rc::new(Node { w: 0.5, kids: vec![] });
    let n = Node { w: 2.0, kids: vec![leaf.clone(), Rc::new(Node { w: 3.0, kids: vec![leaf] })] };
    let (v, d) = d_rc(&n, 1.5, 1.0);
    assert!((v / 1.5 - d).abs() < 1e-12);
}
