// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Enumerations of which one variant is a function and another a number: programs as data, moved in every way.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

#[derive(Clone, Copy)]
enum Op {
    Un(fn(f64) -> f64),
    Const(f64),
    Bin(fn(f64, f64) -> f64),
    Pair(f64, f64),
    Skip,
}
struct Rule {
    op: Op,
    w: f64,
    next: Option<Box<Rule>>,
}
fn run(op: Op, a: f64) -> f64 {
    match op {
        Op::Un(f) => f(a),
        Op::Const(c) => a + c,
        Op::Bin(f) => f(a, 0.5),
        Op::Pair(p, q) => p * a + q,
        Op::Skip => a,
    }
}
fn mul(a: f64, b: f64) -> f64 {
    a * b
}
fn prog(x: &[f64]) -> Vec<Op> {
    vec![
        Op::Const(x[0]),
        Op::Un(f64::sin),
        Op::Pair(x[1], x[2]),
        Op::Bin(mul),
        Op::Skip,
        Op::Un(|v| v * v + 1.0),
        Op::Const(x[1]),
        Op::Bin(f64::hypot),
    ]
}
eight!(by_ref, [0.7, 1.3, 0.4], |x| {
    let p = prog(x);
    let mut s = 1.0;
    for op in &p {
        s = match op {
            Op::Un(f) => f(s),
            Op::Const(c) => s + c,
            Op::Bin(f) => f(s, x[0]),
            Op::Pair(a, b) => a * s + b,
            Op::Skip => s,
        }
    }
    s
});
eight!(by_value, [0.7, 1.3, 0.4], |x| {
    let mut s = 1.0;
    for op in prog(x) {
        s = run(op, s)
    }
    s
});
eight!(swapped, [0.7, 1.3, 0.4], |x| {
    let mut p = prog(x);
    p.swap(0, 1);
    p.reverse();
    let q: Vec<Op> = p.iter().filter(|o| !matches!(o, Op::Skip)).copied().collect();
    q.into_iter().chain(p).fold(x[2], |a, o| run(o, a).cos())
});
eight!(chosen, [0.7, 1.3, 0.4], |x| {
    let a = if x[0] > 0.5 { Op::Const(x[0]) } else { Op::Un(f64::exp) };
    let b = if x[1] < 0.5 { Op::Const(x[1]) } else { Op::Un(f64::exp) };
    let c = if x[2] < 0.5 { a } else { b };
    run(c, run(a, x[2])) + run(b, x[0])
});
eight!(linked, [0.7, 1.3, 0.4], |x| {
    let mut l = None;
    for (i, op) in prog(x).into_iter().enumerate() {
        l = Some(Box::new(Rule { op, w: x[i % 3], next: l }))
    }
    let mut s = 0.3;
    let mut p = &l;
    while let Some(n) = p {
        s = run(n.op, s * n.w);
        p = &n.next
    }
    s
});
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, VecDeque};
type F = fn(f64, f64) -> f64;
fn add(a: f64, b: f64) -> f64 {
    a + b
}
fn times(a: f64, b: f64) -> f64 {
    a * b
}
fn hyp(a: f64, b: f64) -> f64 {
    a.hypot(b)
}
fn powr(a: f64, b: f64) -> f64 {
    a.powf(b)
}
static TABLE: [F; 4] = [add, times, hyp, powr];
#[derive(Clone, Copy)]
enum Code {
    Bin(F),
    Un(fn(f64) -> f64),
    Const(f64),
    Swap,
}
struct Stage {
    f: F,
    weight: f64,
    name: &'static str,
}
fn pick(name: &str) -> Option<F> {
    Some(match name {
        "add" => add,
        "times" => times,
        "hyp" => hyp,
        s if s.starts_with("pow") => powr,
        _ => return None,
    })
}
fn integrate(f: fn(f64) -> f64, a: f64, b: f64, n: usize) -> f64 {
    let h = (b - a) / n as f64;
    (0..n).map(|i| f(a + (i as f64 + 0.5) * h)).sum::<f64>() * h
}
eight!(table, [0.7, 1.3, 0.4], |x| {
    let mut s = x[0];
    for i in 0..9 {
        s = TABLE[i % 4](s, x[i % 3]).sin() + 1.0;
    }
    s
});
eight!(ops, [0.7, 1.3, 0.4], |x| {
    let prog = [
        Code::Const(x[0]),
        Code::Const(x[1]),
        Code::Bin(times),
        Code::Un(f64::sin),
        Code::Const(x[2]),
        Code::Swap,
        Code::Bin(powr),
        Code::Un(|v| v * v + 1.0),
        Code::Const(x[1]),
        Code::Bin(hyp),
    ];
    let mut st = Vec::new();
    for op in prog {
        match op {
            Code::Const(c) => st.push(c),
            Code::Bin(f) => {
                let b = st.pop().unwrap();
                let a = st.pop().unwrap();
                st.push(f(a, b))
            }
            Code::Un(f) => {
                let a = st.pop().unwrap();
                st.push(f(a))
            }
            Code::Swap => {
                let n = st.len();
                st.swap(n - 1, n - 2)
            }
        }
    }
    st[0]
});
eight!(stages, [0.7, 1.3, 0.4], |x| {
    let s = vec![
        Stage { f: add, weight: x[0], name: "a" },
        Stage { f: times, weight: x[1] * x[1], name: "b" },
        Stage { f: TABLE[2], weight: x[2], name: "c" },
    ];
    s.iter().fold(1.0, |acc, st| (st.f)(acc, st.weight) + st.name.len() as f64)
});
eight!(hashed, [0.7, 1.3, 0.4], |x| {
    let mut m: HashMap<&str, F> = HashMap::new();
    m.insert("add", add);
    m.insert("times", times);
    m.insert("hyp", hyp);
    ["add", "hyp", "none", "times"].iter().fold(x[0], |a, k| match m.get(k) {
        Some(f) => f(a, x[1]),
        None => a * x[2],
    })
});
eight!(named, [0.7, 1.3, 0.4], |x| ["add", "power", "times", "zzz"]
    .iter()
    .filter_map(|n| pick(n))
    .fold(x[2], |a, f| f(a, x[0]) * x[1]));
eight!(quad, [0.7, 1.3, 0.4], |x| integrate(f64::exp, x[0], x[1], 20)
    + integrate(|v| v.sin() * v, x[2], x[1], 10)
    + integrate(if x[0] > 0.5 { f64::sqrt } else { f64::cos }, x[2], x[0], 7));

check_eight!(by_ref, by_value, swapped, chosen, linked, table, ops, stages, hashed, named, quad);
