//! Drop glue of every shape: arrays, enums, boxes of traits, panics while dropping, temporaries, partial moves.
use std::collections::VecDeque;
pub struct D<'a>(pub &'a std::cell::Cell<u32>, pub u32);
impl Drop for D<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() * 10 + self.1)
    }
}
pub enum Either<A, B> {
    Left(A),
    Right(B),
    Both(A, B),
    Neither,
}
pub struct Fields<'a> {
    a: D<'a>,
    b: Option<Box<D<'a>>>,
    c: [D<'a>; 2],
    d: Vec<D<'a>>,
    e: Either<D<'a>, String>,
    f: Box<dyn Fn() -> u32 + 'a>,
}
pub fn make<'a>(c: &'a std::cell::Cell<u32>, n: u32) -> Fields<'a> {
    let g = D(c, 9);
    Fields {
        a: D(c, 1),
        b: (n > 3).then(|| Box::new(D(c, 2))),
        c: [D(c, 3), D(c, 4)],
        d: (0..n).map(|i| D(c, i)).collect(),
        e: if n == 0 {
            Either::Neither
        } else if n == 1 {
            Either::Left(D(c, 5))
        } else if n == 2 {
            Either::Right("x".into())
        } else {
            Either::Both(D(c, 6), String::new())
        },
        f: Box::new(move || g.1),
    }
}
pub fn partial(f: Fields<'_>) -> u32 {
    let Fields { b, d, .. } = f;
    b.map_or(0, |x| x.1) + d.len() as u32
}
pub fn temporaries(c: &std::cell::Cell<u32>) -> u32 {
    match D(c, 1).1 + { D(c, 2) }.1 {
        3 => D(c, 3).0.get(),
        _ => 0,
    }
}
pub fn reassigned(c: &std::cell::Cell<u32>, n: u32) {
    let mut x = D(c, 0);
    for i in 1..n {
        x = D(c, i);
    }
    x.1 += 1;
}
pub fn queue(c: &std::cell::Cell<u32>) -> usize {
    let mut q: VecDeque<_> = (0..5).map(|i| D(c, i)).collect();
    q.pop_front();
    q.truncate(3);
    q.drain(1..).count() + q.len()
}
pub fn read(f: &Fields<'_>) -> u32 {
    f.a.1
        + f.c[1].1
        + (f.f)()
        + match &f.e {
            Either::Left(x) | Either::Both(x, _) => x.1,
            Either::Right(s) => s.len() as u32,
            Either::Neither => 0,
        }
}
pub fn leaked(v: Vec<String>) -> &'static [String] {
    v.leak()
}
