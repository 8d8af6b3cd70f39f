// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
//! Traits, generics, closures, enums, patterns, operators and cells around the arithmetic.

#![allow(unused, clippy::all)]
#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
trait Fl: Copy + std::ops::Add<Output = Self> + std::ops::Mul<Output = Self> {
    fn of(x: f64) -> Self;
    fn s(self) -> Self;
    fn back(self) -> f64;
}
impl Fl for f64 {
    fn of(x: f64) -> f64 {
        x
    }
    fn s(self) -> f64 {
        self.sin()
    }
    fn back(self) -> f64 {
        self
    }
}
impl Fl for f32 {
    fn of(x: f64) -> f32 {
        x as f32
    }
    fn s(self) -> f32 {
        self.sin()
    }
    fn back(self) -> f64 {
        self as f64
    }
}
fn product_and_sine<T: Fl>(a: T, b: T) -> T
where
    T: std::fmt::Debug,
{
    a * b + a.s()
}
fn norm<const N: usize, T: Fl>(v: [T; N]) -> T {
    let mut s = T::of(0.0);
    for a in v {
        s = s + a * a;
    }
    s
}
struct Mat<const R: usize, const C: usize>([[f64; C]; R]);
impl<const R: usize, const C: usize> Mat<R, C> {
    fn mul<const K: usize>(&self, o: &Mat<C, K>) -> Mat<R, K> {
        let mut m = Mat([[0.0; K]; R]);
        for i in 0..R {
            for j in 0..K {
                for k in 0..C {
                    m.0[i][j] += self.0[i][k] * o.0[k][j];
                }
            }
        }
        m
    }
    fn trace(&self) -> f64 {
        (0..R.min(C)).map(|i| self.0[i][i]).sum()
    }
}
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
struct V3 {
    x: f64,
    y: f64,
    z: f64,
}
impl std::ops::Add for V3 {
    type Output = V3;
    fn add(self, o: V3) -> V3 {
        V3 { x: self.x + o.x, y: self.y + o.y, z: self.z + o.z }
    }
}
impl std::ops::Mul<f64> for V3 {
    type Output = V3;
    fn mul(self, o: f64) -> V3 {
        V3 { x: self.x * o, y: self.y * o, z: self.z * o }
    }
}
impl std::ops::AddAssign for V3 {
    fn add_assign(&mut self, o: V3) {
        *self = *self + o
    }
}
impl std::ops::Index<usize> for V3 {
    type Output = f64;
    fn index(&self, i: usize) -> &f64 {
        match i {
            0 => &self.x,
            1 => &self.y,
            2 => &self.z,
            _ => panic!("no component {i}"),
        }
    }
}
impl std::iter::Sum for V3 {
    fn sum<I: Iterator<Item = V3>>(i: I) -> V3 {
        i.fold(V3 { x: 0., y: 0., z: 0. }, |a, b| a + b)
    }
}
impl V3 {
    fn dot(self, o: V3) -> f64 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }
    fn cross(&self, o: &V3) -> V3 {
        V3 { x: self.y * o.z - self.z * o.y, y: self.z * o.x - self.x * o.z, z: self.x * o.y - self.y * o.x }
    }
}
#[derive(Clone, Copy)]
enum Act {
    Relu,
    Tanh,
    Leaky(f64),
    Scaled { by: f64, offset: f64 },
}
fn act(a: Act, x: f64) -> f64 {
    match a {
        Act::Relu => x.max(0.0),
        Act::Tanh => x.tanh(),
        Act::Leaky(s) => {
            if x > 0.0 {
                x
            } else {
                s * x
            }
        }
        Act::Scaled { by, offset } => by * x + offset,
    }
}
fn safe_div(a: f64, b: f64) -> Result<f64, String> {
    if b == 0.0 { Err(format!("division of {} by zero", 1)) } else { Ok(a / b) }
}
fn chain_q(a: f64, b: f64, c: f64) -> Result<f64, String> {
    let p = safe_div(a, b)?;
    let q = safe_div(p, c)?;
    Ok(p * q)
}
fn opt_q(a: &[f64]) -> Option<f64> {
    let f = a.first()?;
    let l = a.get(1)?;
    Some(f * l)
}
#[derive(Debug)]
enum MyErr {
    Neg(f64),
    Other,
}
fn checked(a: f64) -> Result<f64, MyErr> {
    if a < 0.0 {
        Err(MyErr::Neg(a))
    } else if a > 1e9 {
        Err(MyErr::Other)
    } else {
        Ok(a.sqrt())
    }
}
fn integrate<F: Fn(f64) -> f64>(f: F, a: f64, b: f64, n: usize) -> f64 {
    let h = (b - a) / n as f64;
    (0..n)
        .map(|i| {
            let x0 = a + i as f64 * h;
            0.5 * h * (f(x0) + f(x0 + h))
        })
        .sum()
}
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
mod inner {
    pub mod deep {
        pub fn f(x: f64) -> f64 {
            super::helper(x) * 2.0
        }
    }
    fn helper(x: f64) -> f64 {
        x * x
    }
}
static TABLE: [f64; 4] = [0.5, 1.5, -2.0, 3.0];
const K: f64 = 2.5;
case!(generic, [0.7, 1.3], |x| product_and_sine(x[0], x[1]) + norm([x[0], x[1], x[0]]));
case!(generic32, f32 [0.7, 1.3], |x| product_and_sine(x[0] as f32, x[1] as f32).back());
case!(matrices, [0.7, 1.3, 0.2, 0.4, -0.6, 0.9], |x| {
    let a = Mat([[x[0], x[1], x[2]], [x[3], x[4], x[5]]]);
    let b = Mat([[x[5], x[1]], [x[2], x[0]], [x[4], x[3]]]);
    a.mul(&b).mul(&a).mul(&b).trace()
});
case!(vectors, [0.7, 1.3, 0.2, 0.4, -0.6, 0.9], |x| {
    let a = V3 { x: x[0], y: x[1], z: x[2] };
    let b = V3 { x: x[3], y: x[4], z: x[5] };
    let c = a.cross(&b) + a * 2.0;
    c.dot(b) + c[1] * a[0]
});
case!(vec_sum, [0.7, 1.3, 0.2, 0.4, -0.6, 0.9], |x| {
    let s: V3 = x.chunks(3).map(|c| V3 { x: c[0], y: c[1], z: c[2] } * c[0]).sum();
    let mut t = s;
    t += s * 3.0;
    t.dot(s)
});
case!(aos, [0.7, 1.3, 0.2, 0.4, -0.6, 0.9], |x| {
    let mut p = [V3 { x: 0., y: 0., z: 0. }; 2];
    for (i, q) in p.iter_mut().enumerate() {
        q.x = x[3 * i];
        q.y = x[3 * i + 1];
        q.z = x[3 * i + 2];
    }
    p.iter().map(|q| q.dot(p[0])).sum()
});
case!(enums, [0.7, -1.3, 0.2, 0.4], |x| [
    Act::Relu,
    Act::Tanh,
    Act::Leaky(x[2]),
    Act::Scaled { by: x[3], offset: x[0] }
]
.iter()
.map(|&a| act(a, x[0]) * act(a, x[1]))
.sum());
case!(results, [0.7, 1.3, 0.2], |x| chain_q(x[0], x[1], x[2]).unwrap_or(0.0)
    + match checked(x[0]) {
        Ok(v) => v,
        Err(MyErr::Neg(v)) => -v,
        Err(_) => 0.0,
    });
case!(options, [0.7, 1.3, 0.2], |x| opt_q(x).unwrap_or(1.0)
    + opt_q(&x[2..]).map_or(x[0], |v| v * 2.0)
    + Some(x[1]).filter(|v| *v > 1.0).and_then(|v| if v > 2.0 { None } else { Some(v * v) }).unwrap_or_default());
case!(closures, [0.7, 1.3, 0.2], |x| {
    let a = x[0];
    let f = |t: f64| (a * t).sin() + x[2];
    integrate(f, 0.0, x[1], 8) + compose(|t: f64| t * t, |t: f64| t.exp())(x[2])
});
case!(closure_mut, [0.7, 1.3, 0.2], |x| {
    let mut acc = 0.0;
    let mut add = |v: f64| acc += v * v;
    x.iter().for_each(|v| add(*v));
    acc
});
case!(modules, [0.7], |x| {
    fn nested(y: f64) -> f64 {
        inner::deep::f(y) + K
    }
    nested(x[0]) * nested(x[0] * TABLE[2])
});
case!(tables, [0.7, 1.3], |x| {
    let i = (x[1] * 2.0) as usize;
    TABLE[i % 4] * x[0] + TABLE.iter().zip(x).map(|(t, v)| t * v).sum::<f64>()
});
case!(let_else, [0.7, 1.3], |x| {
    let Some(v) = x.get(1) else { return 0.0 };
    let [a, b] = x else { panic!("two") };
    v * a * b
});
case!(asserts, [0.7, 1.3], |x| {
    assert!(x[0] > 0.0, "x0 is {}", x[0]);
    debug_assert!(x[1] > 0.0);
    assert_eq!(x.len(), 2, "length");
    if x[0].is_nan() {
        unreachable!()
    }
    x[0].ln() * x[1]
});
case!(early, [0.7, 1.3], |x| {
    if x[0] > 1.0 {
        return x[0];
    }
    for v in x {
        if *v > 1.2 {
            return v * x[0];
        }
    }
    0.0
});
case!(nested_opt, [0.7, 1.3], |x| {
    let o: Option<Option<f64>> = Some(Some(x[0]));
    let t: (Option<f64>, f64) = (Some(x[1]), x[0]);
    match (o, t) {
        (Some(Some(a)), (Some(b), c)) => a * b * c,
        _ => 0.0,
    }
});
case!(tuples, [0.7, 1.3, 0.2], |x| {
    let t = ((x[0], x[1]), [x[2]; 2], 3u8);
    let ((a, b), [c, d], n) = t;
    a * b + c * d * n as f64
});
case!(either, [0.7, 1.3, 0.2], |x| {
    let r: Result<f64, f64> = if x[0] > x[1] { Ok(x[0]) } else { Err(x[1]) };
    match r {
        Ok(v) | Err(v) => v * v,
    }
});
case!(vecvec, [0.7, 1.3, 0.2, 0.4], |x| {
    let m: Vec<Vec<f64>> = vec![vec![x[0], x[1]], vec![x[2], x[3]]];
    let mut s = 0.0;
    for r in &m {
        for v in r {
            s += v * v;
        }
    }
    s + m[0][1] * m[1][0]
});
case!(slices2, [0.7, 1.3, 0.2, 0.4], |x| {
    let rows: [&[f64]; 2] = [&x[..2], &x[2..]];
    fn f(r: &[&[f64]]) -> f64 {
        r.iter().map(|a| a.iter().product::<f64>()).sum()
    }
    f(&rows)
});
case!(opt_ref, [0.7, 1.3], |x| {
    fn f(a: Option<&f64>, b: Option<&[f64]>) -> f64 {
        a.copied().unwrap_or(1.0) * b.map_or(0.0, |s| s.iter().sum())
    }
    f(x.first(), Some(x)) + f(None, Some(&x[1..]))
});
case!(mutout, [0.7, 1.3, 0.2], |x| {
    fn f(i: &[f64], o: &mut [f64]) {
        for (o, i) in o.iter_mut().zip(i.iter().rev()) {
            *o += i * i;
        }
    }
    let mut o = [1.0, 2.0, 3.0];
    f(x, &mut o);
    let c = o;
    f(&c, &mut o);
    o.iter().sum()
});
case!(cell, [0.7, 1.3], |x| {
    let c = std::cell::Cell::new(x[0]);
    c.set(c.get() * x[1]);
    let r = std::cell::RefCell::new([x[0]; 3]);
    r.borrow_mut()[1] *= c.get();
    let b = r.borrow();
    b[0] + b[1]
});
case!(rc, [0.7, 1.3], |x| {
    let b = Box::new(x[0] * x[1]);
    let t = Box::new([*b, x[0]]);
    t[0] * t[1]
});
case!(std_mem, [0.7, 1.3], |x| {
    let mut a = x[0];
    let old = std::mem::replace(&mut a, x[1]);
    let mut o = Some(old);
    let t = o.take().unwrap();
    a * t + std::mem::take(&mut a)
});
case!(ranges, [0.7, 1.3, 0.2, 0.4], |x| {
    let mut s = 0.0;
    for i in (0..=3).rev() {
        s += x[i] * i as f64;
    }
    for i in (1..4).step_by(2) {
        s *= x[i] + 1.0;
    }
    let mut i = 4;
    while i > 0 {
        i -= 1;
        s += x[i] * s * 0.1;
    }
    s
});
case!(shadowed_i32, [0.7, 1.3], |x| {
    let n = (x[0] * 10.0 + 0.5).floor() as i32;
    let mut s = 0.0;
    for k in 0..n {
        s += x[1].powi(k) / (k as f64 + 1.0);
    }
    s
});
case!(u8idx, [0.7, 1.3, 0.2], |x| {
    let idx: [u8; 5] = std::hint::black_box([2, 0, 1, 1, 2]);
    idx.iter().map(|&i| x[i as usize]).fold(1.0, |a, b| a * (b + 1.0))
});
case!(bools, [0.7, 1.3], |x| {
    let m = [true, false, true];
    m.iter().map(|&b| if b { x[0] } else { x[1] } * b as u8 as f64).sum()
});
case!(string, [0.7, 1.3], |x| {
    let s = String::from("abc");
    let n = s.len() as f64;
    let t = format!("{}-{}", s, 3);
    x[0] * n + x[1] * t.len() as f64
});
case!(matexp, [0.1, 0.3, -0.2, 0.4], |x| {
    let a = [[x[0], x[1]], [x[2], x[3]]];
    let mut r = [[1.0, 0.0], [0.0, 1.0]];
    let mut t = r;
    for k in 1..10 {
        let mut n = [[0.0; 2]; 2];
        for i in 0..2 {
            for j in 0..2 {
                for l in 0..2 {
                    n[i][j] += t[i][l] * a[l][j] / k as f64;
                }
            }
        }
        t = n;
        for i in 0..2 {
            for j in 0..2 {
                r[i][j] += t[i][j];
            }
        }
    }
    r[0][0] * r[1][1]
});
check_all!(
    generic,
    generic32,
    matrices,
    vectors,
    vec_sum,
    aos,
    enums,
    results,
    options,
    closures,
    closure_mut,
    modules,
    tables,
    let_else,
    asserts,
    early,
    nested_opt,
    tuples,
    either,
    vecvec,
    slices2,
    opt_ref,
    mutout,
    cell,
    rc,
    std_mem,
    ranges,
    shadowed_i32,
    u8idx,
    bools,
    string,
    matexp
);
