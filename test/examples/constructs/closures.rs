// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! Closures that are composed, returned, boxed, shared and called once; functions in tables, fields, maps and matches.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |a| g(f(a))
}
fn boxed(k: f64) -> Box<dyn Fn(f64) -> f64> {
    Box::new(move |v| v * k)
}
fn chain(fs: Vec<Box<dyn Fn(f64) -> f64>>) -> Box<dyn Fn(f64) -> f64> {
    Box::new(move |v| fs.iter().fold(v, |a, f| f(a)))
}
fn apply_n(f: &dyn Fn(f64) -> f64, n: usize, v: f64) -> f64 {
    if n == 0 {
        v
    } else {
        apply_n(f, n - 1, f(v))
    }
}
fn curry(a: f64) -> impl Fn(f64) -> Box<dyn Fn(f64) -> f64> {
    move |b| Box::new(move |c| a * b + c * a)
}
eight!(composed, [0.3, 0.8, 1.2], |x| {
    let (a, b, c) = (x[0], x[1], x[2]);
    let f = compose(move |v: f64| v * a, move |v: f64| (v + b).sin());
    let g = compose(f, move |v: f64| v.exp() * c);
    g(1.5) + g(0.2)
});
eight!(chained, [0.3, 0.8, 1.2], |x| {
    let k = x[2];
    let f = chain(vec![boxed(x[0]), Box::new(|v| v.sin()), boxed(x[1]), Box::new(move |v| v + k * k)]);
    let h = chain(vec![f, boxed(2.0)]);
    h(1.1) * h(x[0])
});
eight!(fnmut, [0.3, 0.8, 1.2], |x| {
    let mut total = 0.0;
    let mut log = Vec::new();
    {
        let mut step = |v: f64| {
            total += v * v;
            log.push(total);
            total
        };
        let m: &mut dyn FnMut(f64) -> f64 = &mut step;
        for &v in x {
            m(v);
            m(v * 0.5);
        }
    }
    total + log.iter().product::<f64>()
});
eight!(fnonce, [0.3, 0.8, 1.2], |x| {
    let v = x.to_vec();
    let jobs: Vec<Box<dyn FnOnce() -> f64>> = vec![
        Box::new(move || v.iter().sum()),
        {
            let a = x[1];
            Box::new(move || a * a)
        },
        {
            let w = vec![x[0] * x[2]; 3];
            Box::new(move || w.into_iter().map(f64::sin).sum())
        },
    ];
    jobs.into_iter().map(|j| j()).product()
});
eight!(recursed, [0.3, 0.8, 1.2], |x| {
    let k = x[1];
    apply_n(&|v| v.cos() * k + x[2], 5, x[0])
});
eight!(curried, [0.3, 0.8, 1.2], |x| {
    let f = curry(x[0]);
    let g = f(x[1]);
    let h = f(x[2]);
    g(x[2]) * h(x[1])
});
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::Arc;
trait Observer {
    fn notify(&mut self, v: f64);
    fn total(&self) -> f64;
}
struct Mean {
    n: usize,
    s: f64,
}
struct Decay {
    k: f64,
    v: f64,
}
struct History {
    all: Vec<f64>,
    cap: usize,
}
impl Observer for Mean {
    fn notify(&mut self, v: f64) {
        self.n += 1;
        self.s += v
    }
    fn total(&self) -> f64 {
        self.s / self.n as f64
    }
}
impl Observer for Decay {
    fn notify(&mut self, v: f64) {
        self.v = self.v * self.k + v
    }
    fn total(&self) -> f64 {
        self.v
    }
}
impl Observer for History {
    fn notify(&mut self, v: f64) {
        if self.all.len() == self.cap {
            self.all.remove(0);
        }
        self.all.push(v)
    }
    fn total(&self) -> f64 {
        self.all.iter().enumerate().map(|(i, a)| a * i as f64).sum()
    }
}
struct Subject {
    obs: Vec<Rc<RefCell<dyn Observer>>>,
    value: Cell<f64>,
}
impl Subject {
    fn set(&self, v: f64) {
        self.value.set(self.value.get() * 0.5 + v);
        for o in &self.obs {
            o.borrow_mut().notify(self.value.get());
        }
    }
}
struct Tree {
    v: Cell<f64>,
    kids: RefCell<Vec<Rc<Tree>>>,
    up: RefCell<Weak<Tree>>,
}
fn node(v: f64) -> Rc<Tree> {
    Rc::new(Tree { v: Cell::new(v), kids: RefCell::new(vec![]), up: RefCell::new(Weak::new()) })
}
fn adopt(p: &Rc<Tree>, c: Rc<Tree>) {
    *c.up.borrow_mut() = Rc::downgrade(p);
    p.kids.borrow_mut().push(c);
}
fn depth_sum(t: &Rc<Tree>, w: f64) -> f64 {
    t.v.get() * w + t.kids.borrow().iter().map(|k| depth_sum(k, w * 0.5 + t.v.get())).sum::<f64>()
}
fn to_root(t: &Rc<Tree>) -> f64 {
    match t.up.borrow().upgrade() {
        Some(p) => t.v.get() * to_root(&p),
        None => t.v.get(),
    }
}
type Shared = Arc<dyn Fn(f64) -> f64 + Send + Sync>;
eight!(arcs, [0.3, 0.9, 1.4, -0.5], |x| {
    let (a, b) = (x[0], x[1]);
    let v = x.to_vec();
    let f: Shared = Arc::new(move |t| t * a + b);
    let g: Shared = {
        let f = f.clone();
        Arc::new(move |t| f(t).sin() + v[2] * f(v[3]))
    };
    let hs: Vec<Shared> = vec![f.clone(), g.clone(), Arc::new(|t| t * t), g, f];
    hs.iter().fold(0.5, |acc, h| h(acc))
});
eight!(queue, [0.3, 0.9, 1.4, -0.5], |x| {
    let mut q: VecDeque<Box<dyn FnOnce(&mut f64) -> Option<f64>>> = VecDeque::new();
    for &v in x {
        q.push_back(Box::new(move |s: &mut f64| {
            *s += v;
            if v > 0.5 {
                Some(v * *s)
            } else {
                None
            }
        }));
    }
    let mut s = 1.0;
    let mut o = 0.0;
    while let Some(j) = q.pop_front() {
        if let Some(r) = j(&mut s) {
            o += r;
            s *= 0.9;
        }
    }
    o * s
});

check_eight!(composed, chained, fnmut, fnonce, recursed, curried, arcs, queue);
