// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! Balanced trees of boxes, lists of several kinds, arenas of indices, memoised recursion.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

#[derive(Default)]
struct Node {
    key: f64,
    val: f64,
    h: i32,
    l: Option<Box<Node>>,
    r: Option<Box<Node>>,
}
type T = Option<Box<Node>>;
fn h(t: &T) -> i32 {
    t.as_ref().map_or(0, |n| n.h)
}
fn fix(n: &mut Box<Node>) {
    n.h = 1 + h(&n.l).max(h(&n.r))
}
fn rot_r(mut n: Box<Node>) -> Box<Node> {
    let mut l = n.l.take().unwrap();
    n.l = l.r.take();
    fix(&mut n);
    l.r = Some(n);
    fix(&mut l);
    l
}
fn rot_l(mut n: Box<Node>) -> Box<Node> {
    let mut r = n.r.take().unwrap();
    n.r = r.l.take();
    fix(&mut n);
    r.l = Some(n);
    fix(&mut r);
    r
}
fn insert(t: T, key: f64, val: f64) -> Box<Node> {
    let Some(mut n) = t else { return Box::new(Node { key, val, h: 1, l: None, r: None }) };
    if key < n.key {
        n.l = Some(insert(n.l.take(), key, val))
    } else {
        n.r = Some(insert(n.r.take(), key, val))
    }
    fix(&mut n);
    let b = h(&n.l) - h(&n.r);
    if b > 1 {
        if h(&n.l.as_ref().unwrap().l) < h(&n.l.as_ref().unwrap().r) {
            n.l = n.l.take().map(rot_l)
        }
        rot_r(n)
    } else if b < -1 {
        if h(&n.r.as_ref().unwrap().r) < h(&n.r.as_ref().unwrap().l) {
            n.r = n.r.take().map(rot_r)
        }
        rot_l(n)
    } else {
        n
    }
}
fn fold<A>(t: &T, z: A, f: &mut impl FnMut(A, f64, f64) -> A) -> A {
    match t {
        None => z,
        Some(n) => {
            let a = fold(&n.l, z, f);
            let b = f(a, n.key, n.val);
            fold(&n.r, b, f)
        }
    }
}
fn visit(t: &mut T, f: &mut dyn FnMut(&mut f64, usize), d: usize) {
    if let Some(n) = t {
        visit(&mut n.l, f, d + 1);
        f(&mut n.val, d);
        visit(&mut n.r, f, d + 1);
    }
}
fn range(t: &T, lo: f64, hi: f64, acc: &mut Vec<f64>) {
    if let Some(n) = t {
        if lo < n.key {
            range(&n.l, lo, hi, acc)
        }
        if (lo..=hi).contains(&n.key) {
            acc.push(n.val)
        }
        if n.key < hi {
            range(&n.r, lo, hi, acc)
        }
    }
}
fn remove_min(t: &mut T) -> Option<(f64, f64)> {
    if t.as_ref()?.l.is_some() {
        remove_min(&mut t.as_mut().unwrap().l)
    } else {
        let n = t.take()?;
        *t = n.r;
        Some((n.key, n.val))
    }
}
fn build(x: &[f64]) -> T {
    let mut t = None;
    for (i, &v) in x.iter().enumerate() {
        t = Some(insert(t, v, v * (i as f64 + 1.0)))
    }
    t
}
eight!(avl_fold, [0.5, 1.2, 0.8, -0.3, 2.0, 1.9, 1.7, 0.1], |x| {
    let t = build(x);
    fold(&t, (0.0, 1.0), &mut |(s, w), k, v| (s + w * v * k, w * 0.7 + k)).0
});
eight!(avl_visit, [0.5, 1.2, 0.8, -0.3, 2.0, 1.9, 1.7, 0.1], |x| {
    let mut t = build(x);
    let mut acc = 1.0;
    visit(
        &mut t,
        &mut |v, d| {
            *v *= acc;
            acc = acc * 0.9 + *v * 0.1 * d as f64
        },
        0,
    );
    let mut out = vec![];
    range(&t, 0.3, 1.8, &mut out);
    acc + out.iter().map(|v| v.sin()).sum::<f64>()
});
eight!(avl_pop, [0.5, 1.2, 0.8, -0.3, 2.0, 1.9, 1.7, 0.1], |x| {
    let mut t = build(x);
    let mut s = 0.0;
    let mut k = 1.0;
    while let Some((a, b)) = remove_min(&mut t) {
        s += a * b * k;
        k += x[0];
    }
    s
});
use std::collections::HashMap;
struct L {
    head: Option<Box<N>>,
    len: usize,
}
struct N {
    v: f64,
    next: Option<Box<N>>,
}
impl L {
    fn new() -> Self {
        L { head: None, len: 0 }
    }
    fn push(&mut self, v: f64) {
        let o = self.head.take();
        self.head = Some(Box::new(N { v, next: o }));
        self.len += 1
    }
    fn pop(&mut self) -> Option<f64> {
        self.head.take().map(|n| {
            self.head = n.next;
            self.len -= 1;
            n.v
        })
    }
    fn reverse(&mut self) {
        let mut p = None;
        let mut c = self.head.take();
        while let Some(mut n) = c {
            c = n.next.take();
            n.next = p;
            p = Some(n);
        }
        self.head = p
    }
    fn iter(&self) -> It<'_> {
        It { n: self.head.as_deref() }
    }
    fn insert_sorted(&mut self, v: f64) {
        let mut p = &mut self.head;
        while p.as_ref().map_or(false, |n| n.v < v) {
            p = &mut p.as_mut().unwrap().next
        }
        let t = p.take();
        *p = Some(Box::new(N { v, next: t }));
        self.len += 1
    }
}
struct It<'a> {
    n: Option<&'a N>,
}
impl<'a> Iterator for It<'a> {
    type Item = &'a f64;
    fn next(&mut self) -> Option<&'a f64> {
        self.n.map(|n| {
            self.n = n.next.as_deref();
            &n.v
        })
    }
}
enum Cons {
    Nil,
    Cons(f64, Box<Cons>),
}
fn from(x: &[f64]) -> Cons {
    x.split_first().map_or(Cons::Nil, |(h, t)| Cons::Cons(*h, Box::new(from(t))))
}
fn foldr(l: &Cons, z: f64, f: &dyn Fn(f64, f64) -> f64) -> f64 {
    match l {
        Cons::Nil => z,
        Cons::Cons(h, t) => f(*h, foldr(t, z, f)),
    }
}
fn map(l: Cons, f: &mut dyn FnMut(f64) -> f64) -> Cons {
    match l {
        Cons::Nil => Cons::Nil,
        Cons::Cons(h, t) => {
            let v = f(h);
            Cons::Cons(v, Box::new(map(*t, f)))
        }
    }
}
eight!(list, [0.5, 1.2, 0.8, -0.3], |x| {
    let mut l = L::new();
    for &v in x {
        l.push(v);
        l.push(v * v)
    }
    l.reverse();
    let a = l.pop().unwrap();
    let s: f64 = l.iter().enumerate().map(|(i, v)| v * i as f64).sum();
    s * a + l.len as f64
});
eight!(sorted, [0.5, 1.2, 0.8, -0.3], |x| {
    let mut l = L::new();
    for &v in x {
        l.insert_sorted(v.sin());
        l.insert_sorted(v * 0.5)
    }
    l.iter().fold((0.0, 1.0), |(s, k), v| (s + k * v, k * 1.5)).0
});
struct Arena {
    nodes: Vec<An>,
}
struct An {
    v: f64,
    kids: Vec<usize>,
    parent: Option<usize>,
}
impl Arena {
    fn add(&mut self, v: f64, parent: Option<usize>) -> usize {
        let i = self.nodes.len();
        self.nodes.push(An { v, kids: vec![], parent });
        if let Some(p) = parent {
            self.nodes[p].kids.push(i)
        }
        i
    }
    fn sum(&self, i: usize) -> f64 {
        let n = &self.nodes[i];
        n.v + n.kids.iter().map(|&k| n.v * self.sum(k)).sum::<f64>()
    }
    fn lift(&mut self, i: usize, by: f64) {
        self.nodes[i].v *= by;
        if let Some(p) = self.nodes[i].parent {
            let v = self.nodes[i].v;
            self.lift(p, by * 0.5 + v * 0.1)
        }
    }
}
eight!(arena, [0.5, 1.2, 0.8, -0.3], |x| {
    let mut a = Arena { nodes: Vec::new() };
    let r = a.add(x[0], None);
    let p = a.add(x[1], Some(r));
    let q = a.add(x[2], Some(p));
    a.add(x[3], Some(p));
    a.add(x[0] * x[1], Some(q));
    a.lift(q, x[3]);
    a.sum(r)
});
fn memo(i: usize, j: usize, x: &[f64], m: &mut HashMap<(usize, usize), f64>) -> f64 {
    if let Some(&v) = m.get(&(i, j)) {
        return v;
    }
    let v = if i == 0 || j == 0 {
        x[(i + j) % x.len()]
    } else {
        memo(i - 1, j, x, m) * 0.6 + memo(i, j - 1, x, m).sin() * x[i % x.len()]
    };
    m.insert((i, j), v);
    v
}
eight!(memoised, [0.5, 1.2, 0.8, -0.3], |x| memo(4, 5, x, &mut HashMap::new()));
fn memo2(n: usize, x: &[f64], m: &mut Vec<Option<f64>>) -> f64 {
    if let Some(v) = m[n] {
        return v;
    }
    let v = if n < 2 { x[n] } else { memo2(n - 1, x, m) * x[2] + memo2(n - 2, x, m) };
    m[n] = Some(v);
    v
}
eight!(memo_vec, [0.5, 1.2, 0.8, -0.3], |x| memo2(12, x, &mut vec![None; 13]) * x[3]);

check_eight!(avl_fold, avl_visit, avl_pop, list, sorted, arena, memoised, memo_vec);
