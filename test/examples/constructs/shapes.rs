// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Trait objects with supertraits and default methods, generic ones, nested ones; layers of a network; objects taken for their own types.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::fmt::Debug;
trait Named {
    fn name(&self) -> String {
        "shape".to_string()
    }
}
trait Shape: Named + Debug {
    fn area(&self) -> f64;
    fn scale(&mut self, k: f64);
    fn perimeter(&self) -> f64 {
        self.area().sqrt() * 4.0
    }
    fn both(&self) -> (f64, f64) {
        (self.area(), self.perimeter())
    }
}
#[derive(Debug, Clone)]
struct Circle {
    r: f64,
}
#[derive(Debug, Clone)]
struct Rect {
    w: f64,
    h: f64,
    label: String,
}
#[derive(Debug, Clone)]
struct Poly {
    pts: Vec<(f64, f64)>,
}
#[derive(Debug)]
struct Scaled<S: Shape> {
    inner: S,
    k: f64,
}
#[derive(Debug)]
struct Group {
    parts: Vec<Box<dyn Shape>>,
    gap: f64,
}
impl Named for Circle {}
impl Named for Rect {
    fn name(&self) -> String {
        format!("rect {}", self.label)
    }
}
impl Named for Poly {}
impl<S: Shape> Named for Scaled<S> {
    fn name(&self) -> String {
        format!("scaled {}", self.inner.name())
    }
}
impl Named for Group {}
impl Shape for Circle {
    fn area(&self) -> f64 {
        std::f64::consts::PI * self.r * self.r
    }
    fn scale(&mut self, k: f64) {
        self.r *= k
    }
    fn perimeter(&self) -> f64 {
        std::f64::consts::TAU * self.r
    }
}
impl Shape for Rect {
    fn area(&self) -> f64 {
        self.w * self.h
    }
    fn scale(&mut self, k: f64) {
        self.w *= k;
        self.h *= k
    }
}
impl Shape for Poly {
    fn area(&self) -> f64 {
        let n = self.pts.len();
        (0..n)
            .map(|i| {
                let (a, b) = (self.pts[i], self.pts[(i + 1) % n]);
                a.0 * b.1 - a.1 * b.0
            })
            .sum::<f64>()
            * 0.5
    }
    fn scale(&mut self, k: f64) {
        for p in &mut self.pts {
            p.0 *= k;
            p.1 *= k;
        }
    }
    fn perimeter(&self) -> f64 {
        let n = self.pts.len();
        (0..n)
            .map(|i| {
                let (a, b) = (self.pts[i], self.pts[(i + 1) % n]);
                (a.0 - b.0).hypot(a.1 - b.1)
            })
            .sum()
    }
}
impl<S: Shape> Shape for Scaled<S> {
    fn area(&self) -> f64 {
        self.inner.area() * self.k * self.k
    }
    fn scale(&mut self, k: f64) {
        self.k *= k
    }
    fn perimeter(&self) -> f64 {
        self.inner.perimeter() * self.k
    }
}
impl Shape for Group {
    fn area(&self) -> f64 {
        self.parts.iter().map(|p| p.area()).sum::<f64>() + self.gap
    }
    fn scale(&mut self, k: f64) {
        self.parts.iter_mut().for_each(|p| p.scale(k));
        self.gap *= k * k;
    }
}
fn shapes(x: &[f64]) -> Vec<Box<dyn Shape>> {
    let mut v: Vec<Box<dyn Shape>> = vec![
        Box::new(Circle { r: x[0] }),
        Box::new(Rect { w: x[1], h: x[2], label: "a".into() }),
        Box::new(Poly { pts: vec![(0.0, 0.0), (x[3], 0.1), (x[4], x[5]), (0.2, x[0])] }),
    ];
    v.push(Box::new(Scaled { inner: Circle { r: x[2] }, k: x[1] }));
    v.push(Box::new(Scaled {
        inner: Scaled { inner: Rect { w: x[0], h: 2.0, label: String::new() }, k: x[3] },
        k: 0.5,
    }));
    v
}
fn describe<T: Shape + ?Sized>(s: &T) -> usize {
    s.name().len() + format!("{:?}", s).len() % 2 * 0
}
eight!(sum_all, [0.7, 1.2, 0.9, 1.1, 1.3, 0.8], |x| {
    let mut v = shapes(x);
    let mut s = 0.0;
    for (i, p) in v.iter_mut().enumerate() {
        p.scale(1.0 + 0.1 * i as f64 * x[1]);
        let (a, b) = p.both();
        s += a * b + describe(p.as_ref()) as f64;
    }
    s
});
eight!(nested, [0.7, 1.2, 0.9, 1.1, 1.3, 0.8], |x| {
    let mut g = Group { parts: shapes(x), gap: x[5] };
    let inner = Group { parts: vec![Box::new(Circle { r: x[4] })], gap: x[2] };
    g.parts.insert(1, Box::new(inner));
    g.scale(x[3]);
    let best = g.parts.iter().map(|p| p.perimeter()).fold(f64::NEG_INFINITY, f64::max);
    g.area() + best
});
eight!(by_ref, [0.7, 1.2, 0.9, 1.1, 1.3, 0.8], |x| {
    let (a, b) = (Circle { r: x[0] }, Rect { w: x[1], h: x[4], label: "q".into() });
    let refs: [&dyn Shape; 3] = [&a, &b, &a];
    refs.iter().enumerate().map(|(i, s)| s.area() * (i as f64 + x[2])).sum()
});
trait Layer {
    fn forward(&mut self, x: &[f64]) -> Vec<f64>;
    fn norm(&self) -> f64 {
        0.0
    }
}
struct Dense {
    w: Vec<Vec<f64>>,
    b: Vec<f64>,
}
struct Act {
    f: fn(f64) -> f64,
    x: Vec<f64>,
}
struct Mask {
    mask: Vec<bool>,
    p: f64,
}
struct Seq {
    layers: Vec<Box<dyn Layer>>,
}
impl Layer for Dense {
    fn forward(&mut self, x: &[f64]) -> Vec<f64> {
        self.w.iter().zip(&self.b).map(|(r, b)| r.iter().zip(x).map(|(a, c)| a * c).sum::<f64>() + b).collect()
    }
    fn norm(&self) -> f64 {
        self.w.iter().flatten().map(|v| v * v).sum()
    }
}
impl Layer for Act {
    fn forward(&mut self, x: &[f64]) -> Vec<f64> {
        self.x = x.to_owned();
        x.iter().map(|&v| (self.f)(v)).collect()
    }
}
impl Layer for Mask {
    fn forward(&mut self, x: &[f64]) -> Vec<f64> {
        x.iter().zip(self.mask.iter().cycle()).map(|(v, m)| if *m { v / self.p } else { 0.0 }).collect()
    }
}
impl Layer for Seq {
    fn forward(&mut self, x: &[f64]) -> Vec<f64> {
        self.layers.iter_mut().fold(x.to_vec(), |v, l| l.forward(&v))
    }
    fn norm(&self) -> f64 {
        self.layers.iter().map(|l| l.norm()).sum()
    }
}
fn dense(x: &[f64]) -> Dense {
    Dense { w: vec![vec![x[0], x[1]], vec![x[2], 0.3]], b: vec![x[1]; 2] }
}
eight!(l1, [0.5, -0.2, 0.8], |x| {
    let mut v: Vec<Box<dyn Layer>> = vec![Box::new(dense(x))];
    let mut y = vec![1.0, x[0]];
    for l in &mut v {
        y = l.forward(&y)
    }
    y[0] * y[1]
});
eight!(l2, [0.5, -0.2, 0.8], |x| {
    let mut v: Vec<Box<dyn Layer>> = vec![Box::new(dense(x)), Box::new(Act { f: f64::tanh, x: vec![] })];
    let mut y = vec![1.0, x[0]];
    for l in &mut v {
        y = l.forward(&y)
    }
    y[0] * y[1]
});
eight!(l3, [0.5, -0.2, 0.8], |x| {
    let mut v: Vec<Box<dyn Layer>> =
        vec![Box::new(dense(x)), Box::new(Mask { mask: vec![true, false, true], p: x[0] })];
    let mut y = vec![1.0, x[0]];
    for l in &mut v {
        y = l.forward(&y)
    }
    y[0] * y[0]
});
eight!(l4, [0.5, -0.2, 0.8], |x| {
    let mut s = Seq { layers: vec![Box::new(dense(x)), Box::new(Seq { layers: vec![Box::new(dense(x))] })] };
    let y = s.forward(&[1.0, x[0]]);
    y[0] * y[1] + s.norm()
});
eight!(l5, [0.5, -0.2, 0.8], |x| {
    let mut s = Seq { layers: vec![Box::new(dense(x)), Box::new(Act { f: f64::tanh, x: vec![] })] };
    let y = s.forward(&[1.0, x[0]]);
    y[0] * y[1] + s.norm()
});

check_eight!(sum_all, nested, by_ref, l1, l2, l3, l4, l5);
