// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! State machines, macros, counters beside values, groups.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

#[derive(Debug, Clone, Copy, PartialEq)]
enum St {
    Idle,
    Heat { power: f64 },
    Cool(f64, u8),
    Done,
}
impl St {
    fn next(self, t: f64, x: &[f64]) -> St {
        match self {
            St::Idle if t < x[0] => St::Heat { power: x[1] },
            St::Idle => St::Cool(x[2], 2),
            St::Heat { power } if t > 1.0 => St::Cool(power * 0.5, 3),
            St::Heat { power } => St::Heat { power: power * 0.9 },
            St::Cool(_, 0) => St::Done,
            St::Cool(k, n) => St::Cool(k * 0.8, n - 1),
            St::Done => St::Done,
        }
    }
    fn rate(&self) -> f64 {
        match self {
            St::Heat { power } => *power,
            St::Cool(k, _) => -k,
            _ => 0.0,
        }
    }
}
eight!(machine, [0.35, 0.9, 1.4], |x| {
    let mut s = St::Idle;
    let mut t = 0.1;
    let mut trace = vec![];
    while s != St::Done && trace.len() < 50 {
        s = s.next(t, x);
        t += s.rate() * 0.3;
        trace.push((s, t))
    }
    trace.iter().map(|(s, t)| s.rate() * t).sum::<f64>() + t
});
macro_rules! poly { ($x:expr; $($c:expr),+) => {{ let t = $x; let mut s = 0.0; $( s = s * t + $c; )+ s }} }
macro_rules! maxm { ($a:expr) => { $a }; ($a:expr, $($r:expr),+) => {{ let (a, b) = ($a, maxm!($($r),+)); if a > b { a } else { b } }} }
eight!(macros, [0.35, 0.9, 1.4], |x| poly!(x[0]; x[1], 2.0, x[2], x[1] * x[2]) * maxm!(x[0], x[1] * 2.0, x[2]));
thread_local! { static CALLS: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; }
static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
eight!(counted, [0.35, 0.9, 1.4], |x| {
    fn f(v: f64) -> f64 {
        CALLS.with(|c| c.set(c.get() + 1));
        COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        v.sin() * v
    }
    x.iter().map(|v| f(*v)).sum()
});
eight!(groups, [0.35, 0.9, 1.4, 0.2, 0.7], |x| {
    let mut g: Vec<(usize, Vec<f64>)> = vec![];
    for (i, &v) in x.iter().enumerate() {
        let k = i % 2;
        match g.iter_mut().find(|(n, _)| *n == k) {
            Some((_, l)) => l.push(v),
            None => g.push((k, vec![v])),
        }
    }
    g.sort_by_key(|(k, _)| std::cmp::Reverse(*k));
    g.iter().map(|(k, l)| (*k as f64 + 1.0) * l.iter().sum::<f64>() / l.len() as f64).product()
});

check_eight!(machine, macros, counted, groups);
