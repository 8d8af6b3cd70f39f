// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
// RUN: %oxad run -C opt-level=0 %s
//! Optimisers behind one trait, wrapped in each other; Newton and the simplex method with closures.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

trait Optimizer {
    fn update(&mut self, p: &mut [f64], g: &[f64]);
}
struct Sgd {
    lr: f64,
    mom: f64,
    v: Vec<f64>,
}
struct Adam {
    lr: f64,
    m: Vec<f64>,
    v: Vec<f64>,
    t: i32,
}
struct Clip<O: Optimizer> {
    inner: O,
    max: f64,
}
struct Sched {
    inner: Box<dyn Optimizer>,
    f: Box<dyn Fn(usize) -> f64>,
    n: usize,
}
impl Optimizer for Sgd {
    fn update(&mut self, p: &mut [f64], g: &[f64]) {
        if self.v.is_empty() {
            self.v = vec![0.0; g.len()]
        }
        for i in 0..g.len() {
            self.v[i] = self.mom * self.v[i] + g[i];
            p[i] -= self.lr * self.v[i]
        }
    }
}
impl Optimizer for Adam {
    fn update(&mut self, p: &mut [f64], g: &[f64]) {
        self.m.resize(g.len(), 0.0);
        self.v.resize(g.len(), 0.0);
        self.t += 1;
        for (i, (p, g)) in p.iter_mut().zip(g).enumerate() {
            self.m[i] = 0.9 * self.m[i] + 0.1 * g;
            self.v[i] = 0.99 * self.v[i] + 0.01 * g * g;
            let (a, b) = (self.m[i] / (1.0 - 0.9f64.powi(self.t)), self.v[i] / (1.0 - 0.99f64.powi(self.t)));
            *p -= self.lr * a / (b.sqrt() + 1e-8)
        }
    }
}
impl<O: Optimizer> Optimizer for Clip<O> {
    fn update(&mut self, p: &mut [f64], g: &[f64]) {
        let n = g.iter().map(|v| v * v).sum::<f64>().sqrt();
        if n > self.max {
            let s: Vec<f64> = g.iter().map(|v| v * self.max / n).collect();
            self.inner.update(p, &s)
        } else {
            self.inner.update(p, g)
        }
    }
}
impl Optimizer for Sched {
    fn update(&mut self, p: &mut [f64], g: &[f64]) {
        let k = (self.f)(self.n);
        self.n += 1;
        let s: Vec<_> = g.iter().map(|v| v * k).collect();
        self.inner.update(p, &s)
    }
}
fn grad(p: &[f64], x: &[f64]) -> Vec<f64> {
    (0..p.len()).map(|i| 2.0 * (p[i] - x[i]) + if i > 0 { p[i - 1] * 0.3 } else { 0.0 } + (p[i] * x[0]).sin()).collect()
}
fn make(k: usize, x: &[f64]) -> Option<Box<dyn Optimizer>> {
    let a = x[2];
    match k {
        0 => Some(Box::new(Sgd { lr: 0.1, mom: x[1] * 0.5, v: vec![] })),
        1 => Some(Box::new(Adam { lr: x[0] * 0.1, m: vec![], v: vec![], t: 0 })),
        2 => Some(Box::new(Clip { inner: Sgd { lr: 0.2, mom: 0.0, v: vec![] }, max: x[1] })),
        3 => Some(Box::new(Sched { inner: make(1, x)?, f: Box::new(move |n| a / (1.0 + n as f64)), n: 0 })),
        _ => None,
    }
}
eight!(optimised, [0.9, 0.7, 1.2], |x| {
    let mut s = 0.0;
    for k in 0..6 {
        let Some(mut o) = make(k, x) else { continue };
        let mut p = vec![2.0, -1.0, 0.5];
        for _ in 0..6 {
            let g = grad(&p, x);
            o.update(&mut p, &g)
        }
        s += p.iter().zip(x).map(|(a, b)| a * b).sum::<f64>()
    }
    s
});
fn newton<F, G>(f: F, g: G, mut x: f64, tol: f64) -> Result<f64, String>
where
    F: Fn(f64) -> f64,
    G: Fn(f64) -> f64,
{
    for i in 0..50 {
        let d = f(x) / g(x);
        if !d.is_finite() {
            return Err(format!("at {i}: {x}"));
        }
        x -= d;
        if d.abs() < tol {
            return Ok(x);
        }
    }
    Err("no convergence".to_string())
}
eight!(roots, [0.9, 0.7, 1.2], |x| {
    let r = newton(|t| t * t * t - x[0] * t - x[2], |t| 3.0 * t * t - x[0], 2.0, 1e-13).unwrap();
    let q = newton(|t| (t * x[1]).exp() - 3.0, |t| x[1] * (t * x[1]).exp(), 1.0, 1e-13).unwrap_or(0.0);
    let z = newton(|_| 1.0, |_| 0.0, 1.0, 1e-10).map_err(|e| e.len()).map_or_else(|n| x[0] * n as f64, |v| v);
    r * q + z
});
fn golden(f: &dyn Fn(f64) -> f64, mut a: f64, mut b: f64) -> f64 {
    let g = (5f64.sqrt() - 1.0) / 2.0;
    let (mut c, mut d) = (b - g * (b - a), a + g * (b - a));
    for _ in 0..12 {
        if f(c) < f(d) {
            b = d;
            d = c;
            c = b - g * (b - a)
        } else {
            a = c;
            c = d;
            d = a + g * (b - a)
        }
    }
    f(0.5 * (a + b))
}
fn nelder(f: impl Fn(&[f64; 2]) -> f64, s: [[f64; 2]; 3], n: usize) -> f64 {
    let mut v: Vec<([f64; 2], f64)> = s.iter().map(|p| (*p, f(p))).collect();
    for _ in 0..n {
        v.sort_by(|a, b| a.1.partial_cmp(&b.1).unwrap());
        let c: [f64; 2] = std::array::from_fn(|i| 0.5 * (v[0].0[i] + v[1].0[i]));
        let at = |k: f64| {
            let p: [f64; 2] = std::array::from_fn(|i| c[i] + k * (v[2].0[i] - c[i]));
            (p, f(&p))
        };
        let r = at(-1.0);
        let best = if r.1 < v[0].1 {
            let e = at(-2.0);
            if e.1 < r.1 {
                e
            } else {
                r
            }
        } else if r.1 < v[1].1 {
            r
        } else {
            let k = at(0.5);
            if k.1 < v[2].1 {
                k
            } else {
                let b = v[0].0;
                for w in v.iter_mut().skip(1) {
                    for i in 0..2 {
                        w.0[i] = 0.5 * (w.0[i] + b[i])
                    }
                    w.1 = f(&w.0)
                }
                continue;
            }
        };
        v[2] = best
    }
    v.iter().map(|p| p.1).fold(f64::INFINITY, f64::min)
}
eight!(simplex, [0.9, 0.7, 1.2], |x| nelder(
    |p| (p[0] - x[0]).powi(2) + 3.0 * (p[1] * x[1] - p[0]).powi(2),
    [[0.0, 0.0], [x[2], 0.1], [0.2, x[0]]],
    9
));

check_eight!(optimised, roots, simplex);
