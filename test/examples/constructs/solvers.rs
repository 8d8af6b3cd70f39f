// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Solvers of differential equations whose right hand sides and steps are given by address.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

type Rhs<'a> = dyn Fn(f64, &[f64], &mut [f64]) + 'a;
trait Stepper {
    fn step(&mut self, f: &Rhs, t: f64, y: &mut [f64], h: f64) -> f64;
}
struct Euler;
struct Rk4 {
    k: [Vec<f64>; 4],
    tmp: Vec<f64>,
}
struct Heun {
    tol: f64,
    rejected: usize,
}
struct Multi {
    hist: std::collections::VecDeque<Vec<f64>>,
}
impl Stepper for Euler {
    fn step(&mut self, f: &Rhs, t: f64, y: &mut [f64], h: f64) -> f64 {
        let mut d = vec![0.0; y.len()];
        f(t, y, &mut d);
        for (a, b) in y.iter_mut().zip(&d) {
            *a += h * b
        }
        h
    }
}
impl Stepper for Rk4 {
    fn step(&mut self, f: &Rhs, t: f64, y: &mut [f64], h: f64) -> f64 {
        let n = y.len();
        self.tmp.resize(n, 0.0);
        for k in &mut self.k {
            k.resize(n, 0.0)
        }
        let c = [0.0, 0.5, 0.5, 1.0];
        for s in 0..4 {
            for i in 0..n {
                self.tmp[i] = y[i] + if s == 0 { 0.0 } else { h * c[s] * self.k[s - 1][i] }
            }
            f(t + c[s] * h, &self.tmp, &mut self.k[s])
        }
        for i in 0..n {
            y[i] += h / 6.0 * (self.k[0][i] + 2.0 * self.k[1][i] + 2.0 * self.k[2][i] + self.k[3][i])
        }
        h
    }
}
impl Stepper for Heun {
    fn step(&mut self, f: &Rhs, t: f64, y: &mut [f64], mut h: f64) -> f64 {
        loop {
            let mut a = vec![0.0; y.len()];
            f(t, y, &mut a);
            let p: Vec<f64> = y.iter().zip(&a).map(|(y, a)| y + h * a).collect();
            let mut b = vec![0.0; y.len()];
            f(t + h, &p, &mut b);
            let e = a.iter().zip(&b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max) * h * 0.5;
            if e < self.tol || self.rejected > 10 {
                for i in 0..y.len() {
                    y[i] += 0.5 * h * (a[i] + b[i])
                }
                return h;
            }
            self.rejected += 1;
            h *= 0.5
        }
    }
}
impl Stepper for Multi {
    fn step(&mut self, f: &Rhs, t: f64, y: &mut [f64], h: f64) -> f64 {
        let mut d = vec![0.0; y.len()];
        f(t, y, &mut d);
        self.hist.push_front(d);
        self.hist.truncate(2);
        match (self.hist.get(0), self.hist.get(1)) {
            (Some(a), Some(b)) => {
                for i in 0..y.len() {
                    y[i] += h * (1.5 * a[i] - 0.5 * b[i])
                }
            }
            (Some(a), None) => {
                for i in 0..y.len() {
                    y[i] += h * a[i]
                }
            }
            _ => unreachable!(),
        }
        h
    }
}
fn solve(s: &mut dyn Stepper, f: &Rhs, y: &mut Vec<f64>, end: f64, h: f64, out: &mut impl FnMut(f64, &[f64])) {
    let mut t = 0.0;
    while t < end - 1e-12 {
        t += s.step(f, t, y, h.min(end - t));
        out(t, y)
    }
}
fn all<'a>() -> Vec<(Box<dyn Stepper>, f64)> {
    vec![
        (Box::new(Euler), 0.05),
        (Box::new(Rk4 { k: Default::default(), tmp: vec![] }), 0.2),
        (Box::new(Heun { tol: 1e-2, rejected: 0 }), 0.2),
        (Box::new(Multi { hist: Default::default() }), 0.1),
    ]
}
eight!(lotka, [1.1, 0.4, 0.5, 1.3], |x| {
    let (a, b) = (x[0], x[1]);
    let f = move |_t: f64, y: &[f64], d: &mut [f64]| {
        d[0] = a * y[0] - b * y[0] * y[1];
        d[1] = b * y[0] * y[1] - y[1]
    };
    let mut s = 0.0;
    for (mut st, h) in all() {
        let mut y = vec![x[2], x[3]];
        let mut peak = 0.0;
        solve(st.as_mut(), &f, &mut y, 1.0, h, &mut |t, y| peak += y[0] * t);
        s += y[0] * y[1] + peak
    }
    s
});
eight!(pendulum, [1.1, 0.4, 0.5, 1.3], |x| {
    let p = x.to_vec();
    let fs: [Box<Rhs>; 2] = [
        Box::new(move |t, y, d| {
            d[0] = y[1];
            d[1] = -p[0] * y[0].sin() - p[1] * y[1] + (t * p[2]).cos()
        }),
        Box::new(|_, y, d| {
            d[0] = y[1];
            d[1] = -y[0]
        }),
    ];
    let mut traj: Vec<(f64, Vec<f64>)> = vec![];
    let mut y = vec![x[3], 0.0];
    for f in &fs {
        solve(&mut Rk4 { k: Default::default(), tmp: vec![] }, f.as_ref(), &mut y, 0.6, 0.1, &mut |t, y| {
            traj.push((t, y.to_vec()))
        })
    }
    traj.iter().rev().step_by(3).map(|(t, y)| t * y[0] + y[1]).sum()
});

check_eight!(lotka, pendulum);
