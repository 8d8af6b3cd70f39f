// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! Iterators in boxes, iterators of one's own, adapters with state.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

fn evens<'a>(x: &'a [f64]) -> Box<dyn Iterator<Item = f64> + 'a> {
    Box::new(x.iter().step_by(2).copied())
}
fn pick<'a>(x: &'a [f64], mode: usize) -> Box<dyn Iterator<Item = f64> + 'a> {
    match mode {
        0 => Box::new(x.iter().copied()),
        1 => Box::new(x.iter().rev().map(|v| v * v)),
        2 => Box::new(x.windows(2).map(|w| w[0] * w[1])),
        3 => Box::new(std::iter::successors(Some(x[0]), |v| if *v < 50.0 { Some(v * 2.0 + 1.0) } else { None })),
        _ => Box::new(std::iter::empty()),
    }
}
struct Fib {
    a: f64,
    b: f64,
}
impl Iterator for Fib {
    type Item = f64;
    fn next(&mut self) -> Option<f64> {
        let r = self.a;
        let n = self.a + self.b * 0.5;
        self.a = std::mem::replace(&mut self.b, n);
        Some(r)
    }
}
fn walk<'a>(d: usize, x: &'a [f64]) -> Box<dyn Iterator<Item = f64> + 'a> {
    if d == 0 {
        Box::new(x.iter().copied())
    } else {
        Box::new(walk(d - 1, &x[1..]).map(move |v| v * x[0]).chain(std::iter::once(x[0])))
    }
}
eight!(modes, [0.4, 0.9, 1.3, 0.2, 1.7], |x| (0..5)
    .map(|m| pick(x, m).enumerate().map(|(i, v)| v * (i as f64 + 1.0)).sum::<f64>())
    .fold(1.0, |a, b| a * 0.5 + b));
eight!(custom, [0.4, 0.9, 1.3, 0.2, 1.7], |x| Fib { a: x[0], b: x[1] }
    .take(8)
    .zip(evens(x).chain(pick(x, 1)))
    .map(|(a, b)| a * b)
    .sum());
eight!(nested, [0.4, 0.9, 1.3, 0.2, 1.7], |x| walk(3, x).sum());
eight!(scan, [0.4, 0.9, 1.3, 0.2, 1.7], |x| {
    let s: Vec<f64> = x
        .iter()
        .scan(1.0, |st, v| {
            *st = *st * 0.7 + v;
            if *st > 10.0 {
                None
            } else {
                Some(*st)
            }
        })
        .collect();
    let g: Vec<Vec<f64>> = s.chunks(2).map(|c| c.iter().map(|v| v.sin()).collect()).collect();
    g.iter().flat_map(|r| r.iter()).zip(x).map(|(a, b)| a * b).sum::<f64>() + g.concat().iter().product::<f64>()
});
eight!(peek, [0.4, 0.9, 1.3, 0.2, 1.7], |x| {
    let mut it = x.iter().copied().peekable();
    let mut s = 0.0;
    while let Some(a) = it.next() {
        if let Some(b) = it.peek() {
            s += a * b;
            if *b < 0.5 {
                it.next();
            }
        } else {
            s *= a
        }
    }
    s + x.iter().skip_while(|v| **v < 1.0).take_while(|v| **v > 0.1).cycle().take(7).map(|v| v.ln()).sum::<f64>()
});
eight!(extremes, [0.4, 0.9, 1.3, 0.2, 1.7], |x| {
    let m = x.iter().copied().max_by(|a, b| a.total_cmp(b)).unwrap();
    let n = x.iter().min_by(|a, b| a.partial_cmp(b).unwrap()).unwrap();
    let (a, b): (Vec<f64>, Vec<f64>) = x.iter().partition(|v| **v > 0.8);
    let (c, d): (Vec<f64>, Vec<f64>) = x.iter().map(|v| (v.sin(), v.cos())).unzip();
    let p = x.iter().position(|v| v > &1.0).unwrap();
    m * n
        + a.iter().sum::<f64>() * b.iter().sum::<f64>()
        + c[p] * d[0]
        + x.iter().rposition(|v| v < &0.5).map_or(0.0, |i| c[i])
});

check_eight!(modes, custom, nested, scan, peek, extremes);
