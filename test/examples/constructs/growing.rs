// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Vectors that grow while they hold active values: push, collect, extend, insert, in callees and in each other.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
use std::rc::Rc;
#[autodiff_reverse(push_r, Duplicated, Active)]
#[autodiff_forward(push_d, Dual, Dual)]
#[autodiff_forward(push_w, 8, Dual, Dual)]
fn push(x: &[f64]) -> f64 {
    let mut v = Vec::new();
    for &a in x {
        v.push(a * a);
    }
    let mut s = 0.0;
    for &b in &v {
        s += b * b.sin();
    }
    s
}
#[autodiff_reverse(filter_r, Duplicated, Active)]
#[autodiff_forward(filter_d, Dual, Dual)]
#[autodiff_forward(filter_w, 8, Dual, Dual)]
fn filter(x: &[f64]) -> f64 {
    let v: Vec<f64> = x.iter().filter(|a| **a > 0.0).map(|a| a.exp()).collect();
    v.iter().zip(v.iter().skip(1)).map(|(a, b)| a * b).sum()
}
#[autodiff_reverse(extend_r, Duplicated, Active)]
#[autodiff_forward(extend_d, Dual, Dual)]
#[autodiff_forward(extend_w, 8, Dual, Dual)]
fn extend(x: &[f64]) -> f64 {
    let mut v = vec![1.0];
    v.extend_from_slice(x);
    for k in 0..3 {
        let w: Vec<f64> = v.iter().map(|a| a * (k as f64 + 0.5)).collect();
        v.extend(w);
    }
    while let Some(a) = v.pop() {
        if v.len() < 2 {
            return a * v[0];
        }
        let n = v.len();
        v[n / 2] += a * a;
    }
    0.0
}
#[autodiff_reverse(inplace_r, Duplicated, Active)]
#[autodiff_forward(inplace_d, Dual, Dual)]
#[autodiff_forward(inplace_w, 8, Dual, Dual)]
fn inplace(x: &[f64]) -> f64 {
    // grows while older elements are read and written
    let mut v = vec![x[0]];
    let mut i = 0;
    while v.len() < 40 {
        let a = v[i];
        v.push(a.sin() + x[v.len() % x.len()]);
        v[i] *= 1.1;
        if i % 3 == 0 {
            v.push(a * 0.5);
        }
        i += 1;
    }
    v.iter().enumerate().map(|(k, a)| a * (k as f64).cos()).sum()
}
fn make(n: usize) -> Vec<f64> {
    let mut v = Vec::new();
    for i in 0..n {
        v.push(i as f64);
    }
    v
}
#[inline(never)]
fn fill(v: &mut Vec<f64>, n: usize) {
    for _ in 0..n {
        v.push(0.25);
    }
}
#[autodiff_reverse(factory_r, Duplicated, Active)]
#[autodiff_forward(factory_d, Dual, Dual)]
#[autodiff_forward(factory_w, 8, Dual, Dual)]
fn factory(x: &[f64]) -> f64 {
    let mut v = make(x.len());
    fill(&mut v, 9);
    for i in 0..v.len() {
        v[i] += x[i % x.len()] * x[(i + 1) % x.len()];
    }
    fill(&mut v, 30);
    v.iter().map(|a| a.sin()).sum()
}
#[autodiff_reverse(nested_r, Duplicated, Active)]
#[autodiff_forward(nested_d, Dual, Dual)]
#[autodiff_forward(nested_w, 8, Dual, Dual)]
fn nested(x: &[f64]) -> f64 {
    let mut rows: Vec<Vec<f64>> = Vec::new();
    for (i, &a) in x.iter().enumerate() {
        let mut row = Vec::new();
        for j in 0..=i {
            row.push(a * j as f64 + a * a);
        }
        rows.push(row);
    }
    let mut s = 0.0;
    for r in &rows {
        for c in r {
            s += c.tanh() * r[0];
        }
    }
    s
}
#[autodiff_reverse(two_r, Duplicated, Active)]
#[autodiff_forward(two_d, Dual, Dual)]
#[autodiff_forward(two_w, 8, Dual, Dual)]
fn two(x: &[f64]) -> f64 {
    let (mut v, mut w, mut idx) = (Vec::new(), Vec::<f32>::new(), Vec::<usize>::new());
    for (i, &a) in x.iter().enumerate() {
        if i % 2 == 0 {
            v.push(a.cos());
            idx.push(i);
        } else {
            w.push((a * 0.5) as f32);
            v.push(a);
        }
    }
    let mut s = 0.0;
    for &i in &idx {
        s += v[i] * x[i];
    }
    for &b in &w {
        s += (b * b) as f64 * 0.0;
    }
    s
}
#[derive(Clone, Copy)]
struct P {
    x: f64,
    y: f64,
    n: u32,
}
#[autodiff_reverse(structs_r, Duplicated, Active)]
#[autodiff_forward(structs_d, Dual, Dual)]
#[autodiff_forward(structs_w, 8, Dual, Dual)]
fn structs(x: &[f64]) -> f64 {
    let mut v: Vec<P> = Vec::new();
    for (i, w) in x.windows(2).enumerate() {
        v.push(P { x: w[0], y: w[1] * w[0], n: i as u32 });
        if i % 4 == 3 {
            v.insert(1, P { x: w[1], y: 1.0, n: 7 });
        }
        if i % 5 == 4 {
            v.remove(0);
        }
    }
    v.iter().map(|p| p.x * p.y * (p.n as f64 + 1.0)).sum()
}

#[autodiff_reverse(splice_r, Duplicated, Active)]
#[autodiff_forward(splice_d, Dual, Dual)]
#[autodiff_forward(splice_w, 8, Dual, Dual)]
fn splice(x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    let d: Vec<f64> = v.drain(1..3).collect();
    v.splice(1..2, d.iter().map(|a| a.sin()));
    v.iter().enumerate().map(|(i, a)| a * (i + 1) as f64).sum()
}

#[autodiff_reverse(shared_r, Duplicated, Active)]
#[autodiff_forward(shared_d, Dual, Dual)]
#[autodiff_forward(shared_w, 8, Dual, Dual)]
fn shared(x: &[f64]) -> f64 {
    let v: Rc<[f64]> = x.iter().map(|a| a.sin()).collect();
    let w = Rc::clone(&v);
    v.iter().zip(w.iter().skip(1)).map(|(a, b)| a * b).sum()
}

fn main() {
    let x = || (0..17).map(|i| (i as f64 * 1.7).sin() + 0.1).collect::<Vec<f64>>();
    check!(push, push, push_r, push_d, push_w, x());
    check!(push0, push, push_r, push_d, push_w, vec![]);
    check!(filter, filter, filter_r, filter_d, filter_w, x());
    check!(extend, extend, extend_r, extend_d, extend_w, vec![0.3, 0.7, -0.2]);
    check!(inplace, inplace, inplace_r, inplace_d, inplace_w, x());
    check!(factory, factory, factory_r, factory_d, factory_w, x());
    check!(nested, nested, nested_r, nested_d, nested_w, x());
    check!(two, two, two_r, two_d, two_w, x());
    check!(splice, splice, splice_r, splice_d, splice_w, x());
    check!(shared, shared, shared_r, shared_d, shared_w, x());
    check!(structs, structs, structs_r, structs_d, structs_w, x());
}
