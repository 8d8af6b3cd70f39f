//! Lifetimes, interior references, returning parts, fat pointers of every kind, pinning.
use std::marker::PhantomPinned;
use std::pin::Pin;
use std::rc::Rc;
pub struct View<'a, T> {
    all: &'a [T],
    from: usize,
    to: usize,
}
impl<'a, T> View<'a, T> {
    pub fn new(all: &'a [T]) -> Self {
        View { all, from: 0, to: all.len() }
    }
    pub fn cut(&self, n: usize) -> (View<'a, T>, View<'a, T>) {
        let m = (self.from + n).min(self.to);
        (View { to: m, ..*self }, View { from: m, ..*self })
    }
    pub fn get(&self) -> &'a [T] {
        &self.all[self.from..self.to]
    }
}
pub fn halves(v: &[u32]) -> (u32, u32) {
    let (a, b) = View::new(v).cut(v.len() / 2);
    (a.get().iter().sum(), b.get().iter().sum())
}
pub fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}
pub fn fields<'a>(p: &'a mut (String, [f64; 2]), first: bool) -> Result<&'a mut String, &'a mut f64> {
    if first { Ok(&mut p.0) } else { Err(&mut p.1[1]) }
}
pub struct Pinned {
    n: u8,
    at: *const u8,
    _p: PhantomPinned,
}
pub fn pinned() -> Pin<Box<Pinned>> {
    let mut b = Box::pin(Pinned { n: 5, at: std::ptr::null(), _p: PhantomPinned });
    unsafe {
        let p = &raw const b.n;
        b.as_mut().get_unchecked_mut().at = p;
    }
    b
}
pub fn read(p: &Pinned) -> u8 {
    unsafe { *p.at }
}
pub fn fat(a: &[u8], b: &str, c: &dyn Fn() -> u8, d: Rc<[u16]>, e: Box<str>, f: &&[&str]) -> usize {
    a.len() + b.len() + c() as usize + d.len() + e.len() + f[0].len()
}
pub fn tuple((a, (b, c)): (u8, (f32, &mut i64)), [x, y]: [&u8; 2]) -> (f32, [u8; 2], ()) {
    *c += a as i64;
    (b * 2.0, [*y, *x], ())
}
pub fn entry(v: &mut Vec<(u32, String)>, k: u32) -> &mut String {
    if let Some(i) = v.iter().position(|e| e.0 == k) {
        return &mut v[i].1;
    }
    v.push((k, String::new()));
    &mut v.last_mut().unwrap().1
}
pub fn large(x: [u64; 20], y: &[u64; 20]) -> [u64; 20] {
    let mut z = x;
    for (a, b) in z.iter_mut().zip(y) {
        *a ^= *b;
    }
    z
}
pub fn many(a: u8, b: f32, c: u64, d: (u8, u16), e: [u8; 3], f: Option<u32>, g: &str, h: f64, i: i128, j: bool) -> f64 {
    a as f64
        + b as f64
        + c as f64
        + d.1 as f64
        + e[2] as f64
        + f.unwrap_or(1) as f64
        + g.len() as f64
        + h
        + i as f64
        + j as u8 as f64
}
