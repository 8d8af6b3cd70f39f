#![crate_type = "lib"]
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
#[derive(Clone, Copy)]
#[repr(C)]
pub struct P {
    pub a: f64,
    pub n: i32,
    pub b: f32,
}
pub struct Q {
    pub m: i32,
    pub x: f64,
    pub k: u8,
} // reordered by rustc
pub struct Mat<T, const R: usize, const C: usize> {
    pub d: [[T; C]; R],
}
pub struct Net {
    pub w: Vec<f64>,
    pub b: Box<[f64]>,
    pub l: Vec<Q>,
    pub name: String,
}
pub enum E {
    A(f64),
    B { x: f64, y: f32 },
    C,
    D(Box<f64>),
}
pub enum Ce {
    X,
    Y,
    Z,
}
pub union U {
    pub f: f64,
    pub i: u64,
}
pub struct W(pub f64);
#[repr(transparent)]
pub struct Tr(pub f64);
pub trait Shape {
    fn area(&self, s: f64) -> f64;
    fn name(&self) -> usize {
        0
    }
}
#[inline(never)]
pub fn f_f64(x: f64, y: f32, n: i32, u: usize, b: bool, c: char) -> f64 {
    x + y as f64 + n as f64 + u as f64 + b as u8 as f64 + c as u32 as f64
}
#[inline(never)]
pub fn f_slice(x: &[f64], y: &mut [f32]) -> f64 {
    y[0] = 1.;
    x[0]
}
#[inline(never)]
pub fn f_arr(x: &[f64; 4], y: [f64; 2], z: [f64; 9]) -> f64 {
    x[0] + y[1] + z[8]
}
#[inline(never)]
pub fn f_raw(x: *const f64, y: *mut P, z: *const *const f32) -> f64 {
    unsafe { *x + (*y).a + **z as f64 }
}
#[inline(never)]
pub fn f_struct(p: P, q: Q, r: &Q, w: W, t: Tr) -> P {
    P { a: p.a + q.x + r.x + w.0 + t.0, ..p }
}
#[inline(never)]
pub fn f_tup(t: (f64, i32), u: &(f64, (u8, f32)), v: ()) -> (f64, f64) {
    let _ = v;
    (t.0 + u.0, t.1 as f64)
}
#[inline(never)]
pub fn f_mat(m: &Mat<f64, 2, 3>, n: Mat<f32, 1, 1>) -> f64 {
    m.d[1][2] + n.d[0][0] as f64
}
#[inline(never)]
pub fn f_net(n: &Net, v: Vec<f64>, o: &mut Vec<Vec<f32>>) -> f64 {
    o.clear();
    n.w[0] + n.b[0] + n.l[0].x + v[0]
}
#[inline(never)]
pub fn f_enum(e: &E, o: Option<f64>, ob: Option<Box<f64>>, r: Result<f64, i32>, c: Ce, ord: Option<&f64>) -> f64 {
    (match e {
        E::A(x) => *x,
        E::B { x, y } => x + *y as f64,
        E::C => 0.,
        E::D(b) => **b,
    }) + o.unwrap_or(0.)
        + ob.map(|b| *b).unwrap_or(1.)
        + r.unwrap_or(2.)
        + (c as u8) as f64
        + ord.copied().unwrap_or(0.)
}
#[inline(never)]
pub fn f_union(u: U) -> f64 {
    unsafe { u.f }
}
#[inline(never)]
pub fn f_dyn(s: &dyn Shape, b: Box<dyn Fn(f64) -> f64>, f: fn(f64) -> f64) -> f64 {
    s.area(1.) + b(2.) + f(3.)
}
#[inline(never)]
pub fn f_rc(a: Rc<f64>, b: &Arc<Vec<f64>>, c: &Cell<f64>, d: &RefCell<P>, h: &HashMap<u32, f64>) -> f64 {
    *a + b[0] + c.get() + d.borrow().a + h[&1]
}
#[inline(never)]
pub fn f_gen<T: Copy + Into<f64>>(x: &[T], n: T) -> f64 {
    x.iter().map(|&v| v.into()).sum::<f64>() + n.into()
}
#[inline(never)]
pub fn f_clo<F: Fn(f64) -> f64>(f: F, x: f64) -> f64 {
    f(x)
}
pub fn use_all(a: f64, b: &mut [f64], v: &Vec<f64>) -> f64 {
    f_gen(&[1f32, 2.], 3.) + f_gen(&[1f64], 2.) + f_clo(|x| x * a + v[0], 2.) + f_clo(move |x| x * a, 1.) + helper(b)
}
#[inline]
fn helper(b: &mut [f64]) -> f64 {
    let s: f64 = b.iter().sum();
    b[0] = s;
    s
}
