//! Interior mutability, graphs with indices, arenas, memo tables, generators of numbers.
use std::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use std::collections::HashMap;
use std::sync::LazyLock;
pub static SQUARES: LazyLock<Vec<u64>> = LazyLock::new(|| (0..50).map(|x| x * x).collect());
thread_local!(static MEMO: RefCell<HashMap<u64, u64>> = RefCell::default());
pub fn fibonacci(n: u64) -> u64 {
    if n < 2 {
        return n;
    }
    if let Some(x) = MEMO.with_borrow(|m| m.get(&n).copied()) {
        return x;
    }
    let x = fibonacci(n - 1).wrapping_add(fibonacci(n - 2));
    MEMO.with_borrow_mut(|m| m.insert(n, x));
    x
}
pub fn square(i: usize) -> u64 {
    SQUARES[i]
}
pub struct Random(Cell<u64>);
impl Random {
    pub fn next(&self) -> f64 {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        (x >> 11) as f64 / (1u64 << 53) as f64
    }
}
pub fn pi(seed: u64, n: u32) -> f64 {
    let r = Random(Cell::new(seed | 1));
    4.0 * (0..n).filter(|_| r.next().powi(2) + r.next().powi(2) < 1.0).count() as f64 / n as f64
}
pub struct Arena<T> {
    items: UnsafeCell<Vec<Box<T>>>,
}
impl<T> Arena<T> {
    pub fn new() -> Self {
        Arena { items: UnsafeCell::new(Vec::new()) }
    }
    #[allow(clippy::mut_from_ref)]
    pub fn add(&self, x: T) -> &mut T {
        let v = unsafe { &mut *self.items.get() };
        v.push(Box::new(x));
        let p: *mut T = &mut **v.last_mut().unwrap();
        unsafe { &mut *p }
    }
}
impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self::new()
    }
}
pub fn arena(n: u32) -> u32 {
    let a = Arena::new();
    let mut s = 0;
    for i in 0..n {
        let x = a.add((i, i.to_string()));
        x.0 += 1;
        s += x.0;
    }
    s
}
pub struct Graph {
    edges: Vec<Vec<(usize, f32)>>,
    order: OnceCell<Vec<usize>>,
}
impl Graph {
    pub fn order(&self) -> &[usize] {
        self.order.get_or_init(|| {
            fn visit(g: &Graph, n: usize, seen: &mut [bool], out: &mut Vec<usize>) {
                if std::mem::replace(&mut seen[n], true) {
                    return;
                }
                for (m, _) in &g.edges[n] {
                    visit(g, *m, seen, out);
                }
                out.push(n);
            }
            let mut seen = vec![false; self.edges.len()];
            let mut out = vec![];
            for n in 0..self.edges.len() {
                visit(self, n, &mut seen, &mut out);
            }
            out
        })
    }
    pub fn weight(&self) -> f32 {
        self.order().iter().flat_map(|n| &self.edges[*n]).map(|e| e.1).sum()
    }
}
