// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Trait objects that are asked for their types: dyn Any, components; observers, trees with links to their parents.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::any::Any;
trait Component {
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}
struct Pos {
    x: f64,
    y: f64,
}
struct Mass(f64);
impl Component for Pos {
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
impl Component for Mass {
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
eight!(direct, [0.5, 1.5], |x| {
    let mut b: Box<dyn Any> = if x[0] > 0.0 { Box::new(Pos { x: x[0], y: x[1] }) } else { Box::new(Mass(x[1])) };
    if let Some(p) = b.downcast_mut::<Pos>() {
        p.x *= p.y;
    }
    b.downcast_ref::<Pos>().map_or(0.0, |p| p.x * p.x)
});
eight!(one, [0.5, 1.5], |x| {
    let mut b: Box<dyn Component> = if x[0] > 0.0 { Box::new(Pos { x: x[0], y: x[1] }) } else { Box::new(Mass(x[1])) };
    if let Some(p) = b.as_any_mut().downcast_mut::<Pos>() {
        p.x *= p.y;
    }
    b.as_any().downcast_ref::<Pos>().map_or(0.0, |p| p.x * p.x)
});
eight!(vec_ref, [0.5, 1.5], |x| {
    let v: Vec<Box<dyn Component>> = vec![Box::new(Mass(x[1])), Box::new(Pos { x: x[0], y: x[1] })];
    let mut s = 0.0;
    for b in &v {
        if let Some(p) = b.as_any().downcast_ref::<Pos>() {
            s += p.x * p.y
        } else if let Some(m) = b.as_any().downcast_ref::<Mass>() {
            s += m.0 * m.0
        }
    }
    s
});
eight!(vec_mut, [0.5, 1.5], |x| {
    let mut v: Vec<Box<dyn Component>> = vec![Box::new(Mass(x[1])), Box::new(Pos { x: x[0], y: x[1] })];
    let mut s = 0.0;
    for b in &mut v {
        if let Some(p) = b.as_any_mut().downcast_mut::<Pos>() {
            p.x *= p.y;
            s += p.x
        } else if let Some(m) = b.as_any_mut().downcast_mut::<Mass>() {
            m.0 *= m.0;
            s += m.0
        }
    }
    s
});
eight!(find, [0.5, 1.5], |x| {
    let mut v: Vec<Box<dyn Component>> = vec![Box::new(Mass(x[1])), Box::new(Pos { x: x[0], y: x[1] })];
    if let Some(p) = v.iter_mut().find_map(|b| b.as_any_mut().downcast_mut::<Pos>()) {
        p.x *= p.y
    }
    v.iter().find_map(|b| b.as_any().downcast_ref::<Pos>()).map_or(0.0, |p| p.x * p.x)
});
eight!(owned, [0.5, 1.5], |x| {
    let v: Vec<Box<dyn Any>> = vec![Box::new(x[0]), Box::new(vec![x[1], 2.0]), Box::new(7u32)];
    let mut s = 1.0;
    for b in v {
        match b.downcast::<f64>() {
            Ok(f) => s *= *f,
            Err(b) => {
                if let Ok(v) = b.downcast::<Vec<f64>>() {
                    s += v[0] * v[1]
                }
            }
        }
    }
    s
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
eight!(observers, [0.3, 0.9, 1.4, -0.5], |x| {
    let d: Rc<RefCell<dyn Observer>> = Rc::new(RefCell::new(Decay { k: x[3], v: x[0] }));
    let h = Rc::new(RefCell::new(History { all: vec![], cap: 3 }));
    let s = Subject {
        obs: vec![Rc::new(RefCell::new(Mean { n: 0, s: 0.0 })), d.clone(), h.clone(), d.clone()],
        value: Cell::new(1.0),
    };
    for &v in x {
        s.set(v);
        s.set(v * v);
    }
    let r: f64 = s.obs.iter().map(|o| o.borrow().total()).sum();
    let last = h.borrow().all[0];
    r + last
});
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
eight!(weak_tree, [0.3, 0.9, 1.4, -0.5], |x| {
    let r = node(x[0]);
    let a = node(x[1]);
    let b = node(x[2]);
    let c = node(x[3]);
    adopt(&r, a.clone());
    adopt(&r, b.clone());
    adopt(&a, c.clone());
    let s = depth_sum(&r, 1.0);
    c.v.set(c.v.get() * x[1]);
    s + to_root(&c) + depth_sum(&r, x[2])
});
type Shared = Arc<dyn Fn(f64) -> f64 + Send + Sync>;

check_eight!(direct, one, vec_ref, vec_mut, find, owned, observers, weak_tree);
