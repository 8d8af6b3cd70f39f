//! Rc, Arc, Weak, Box, Cow, drop order, drop flags, conditional moves.
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;
pub struct Tree {
    pub value: i32,
    children: RefCell<Vec<Rc<Tree>>>,
    parent: RefCell<Weak<Tree>>,
}
pub struct Loud(pub &'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0)
    }
}
pub fn tree(n: i32) -> Rc<Tree> {
    let t = Rc::new(Tree { value: n, children: RefCell::default(), parent: RefCell::default() });
    for i in 0..n / 2 {
        let c = tree(i);
        *c.parent.borrow_mut() = Rc::downgrade(&t);
        t.children.borrow_mut().push(c);
    }
    t
}
pub fn sum(t: &Tree) -> i32 {
    t.value
        + t.children.borrow().iter().map(|c| sum(c)).sum::<i32>()
        + t.parent.borrow().upgrade().map_or(0, |p| p.value)
}
pub fn flags(a: bool, b: bool) -> usize {
    let x = Loud("x");
    let y;
    if a {
        y = Loud("y");
        if b {
            drop(x);
        } else {
            std::mem::forget(x);
        }
        y.0.len()
    } else {
        0
    }
}
pub fn order() {
    let _a = Loud("a");
    let (_b, c) = (Loud("b"), Loud("c"));
    {
        let _d = c;
    }
    let _ = Loud("e");
    let [_f, ..] = [Loud("f"), Loud("g")];
}
pub fn shared(a: &Arc<str>) -> (usize, Arc<[u8]>) {
    let b = Arc::clone(a);
    (Arc::strong_count(&b), Arc::from(b.as_bytes()))
}
pub fn cow(s: &str) -> Cow<'_, str> {
    if s.contains(' ') { Cow::Owned(s.replace(' ', "_")) } else { Cow::Borrowed(s) }
}
pub fn unique(mut a: Arc<Vec<u32>>) -> Vec<u32> {
    Arc::make_mut(&mut a).push(1);
    Arc::try_unwrap(a).unwrap_or_else(|a| a.to_vec())
}
pub fn boxes(b: Box<dyn Fn(Box<[u8]>) -> Box<str>>) -> Box<str> {
    b(vec![1, 2, 3].into_boxed_slice())
}
pub fn loops(v: Vec<Loud>, n: usize) -> Option<Loud> {
    for (i, x) in v.into_iter().enumerate() {
        if i == n {
            return Some(x);
        }
        if x.0.is_empty() {
            break;
        }
    }
    None
}
