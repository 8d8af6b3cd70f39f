// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Objects and functions that are made outside of what is differentiated, and called by their addresses there.

use oxad::{autodiff_forward, autodiff_reverse};

trait Layer {
    fn go(&self, x: &[f64], out: &mut Vec<f64>);
    fn name(&self) -> String;
}
struct Dense {
    w: Vec<f64>,
    n: usize,
}
struct Scale {
    k: f64,
}
struct Relu;
impl Layer for Dense {
    fn go(&self, x: &[f64], out: &mut Vec<f64>) {
        for r in 0..self.n {
            out.push(x.iter().zip(&self.w[r * x.len()..]).map(|(a, b)| a * b).sum());
        }
    }
    fn name(&self) -> String {
        format!("dense{}", self.n)
    }
}
impl Layer for Scale {
    fn go(&self, x: &[f64], out: &mut Vec<f64>) {
        out.extend(x.iter().map(|v| v * self.k))
    }
    fn name(&self) -> String {
        "scale".into()
    }
}
impl Layer for Relu {
    fn go(&self, x: &[f64], out: &mut Vec<f64>) {
        out.extend(x.iter().map(|v| v.max(0.0)))
    }
    fn name(&self) -> String {
        "relu".into()
    }
}
struct Net {
    layers: Vec<Box<dyn Layer>>,
    act: fn(f64) -> f64,
}

#[autodiff_reverse(run_r, Duplicated, Duplicated, Active)]
#[autodiff_reverse(run_c, Const, Duplicated, Active)]
#[autodiff_forward(run_d, Dual, Dual, Dual)]
fn run(net: &Net, x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    for layer in &net.layers {
        let mut out = Vec::new();
        layer.go(&v, &mut out);
        v = out;
        assert!(layer.name().len() < 100);
    }
    v.iter().map(|a| (net.act)(*a)).sum()
}

#[autodiff_reverse(apply_r, Const, Active, Active)]
#[autodiff_forward(apply_d, Const, Dual, Dual)]
fn apply(f: &dyn Fn(f64) -> f64, x: f64) -> f64 {
    f(x) * f(x + 1.0)
}

#[autodiff_reverse(twice_r, Const, Active, Active)]
fn twice(f: fn(f64) -> f64, x: f64) -> f64 {
    f(f(x))
}

fn tanh(x: f64) -> f64 {
    x.tanh()
}
fn soft(x: f64) -> f64 {
    x.exp().ln_1p()
}
fn net(z: f64, d: f64, act: fn(f64) -> f64) -> Net {
    let w = vec![0.1 * z, 0.2 * z, -0.3 * z, 0.4 * z + d];
    Net { layers: vec![Box::new(Dense { w, n: 2 }), Box::new(Relu), Box::new(Scale { k: 1.5 * z })], act }
}
fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-7 * (1.0 + b.abs()), "{a} {b}");
}

fn main() {
    let h = 1e-6;
    for act in [tanh as fn(f64) -> f64, soft] {
        let (one, x) = (net(1.0, 0.0, act), [0.7, 1.1]);
        let (mut dx, mut dx2, mut dn) = ([0.0; 2], [0.0; 2], net(0.0, 0.0, act));
        run_c(&one, &x, &mut dx, 1.0);
        run_r(&one, &mut dn, &x, &mut dx2, 1.0);
        assert_eq!(dx, dx2);
        let mut dot = 0.0;
        for i in 0..2 {
            let f = |e: f64| {
                let mut y = x;
                y[i] += e;
                run(&one, &y)
            };
            near(dx[i], (f(h) - f(-h)) / (2.0 * h));
            dot += dx[i] * (i as f64 + 0.5);
        }
        let (_, forward) = run_d(&one, &net(0.0, 0.0, act), &x, &[0.5, 1.5]);
        assert!((forward - dot).abs() < 1e-12);
        let (_, forward) = run_d(&one, &net(0.0, 1.0, act), &x, &[0.0; 2]);
        near(forward, (run(&net(1.0, h, act), &x) - run(&net(1.0, -h, act), &x)) / (2.0 * h));
    }
    let k = std::env::args().count() as f64;
    let f = move |y: f64| y * y * k;
    assert_eq!(apply_r(&f, 2.0, 1.0), (36.0, 60.0));
    assert_eq!(apply_d(&f, 2.0, 1.0), (36.0, 60.0));
    assert_eq!(apply_r(&|y| y.cos(), 0.0, 1.0).1, -1f64.sin());
    near(twice_r(soft, 0.3, 1.0).1, (soft(soft(0.3 + h)) - soft(soft(0.3 - h))) / (2.0 * h));
    assert_eq!(twice_r(f64::exp, 0.0, 1.0).1, 1f64.exp());
}
