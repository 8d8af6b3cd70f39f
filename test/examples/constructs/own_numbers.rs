// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Numbers of one's own behind a trait, matrices of them, operators.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::ops::{Add, AddAssign, Div, Index, IndexMut, Mul, Neg, Sub};
trait Num:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + PartialOrd
{
    const ZERO: Self;
    const ONE: Self;
    fn of(v: f64) -> Self;
    fn to(self) -> f64;
    fn root(self) -> Self;
}
impl Num for f64 {
    const ZERO: f64 = 0.0;
    const ONE: f64 = 1.0;
    fn of(v: f64) -> f64 {
        v
    }
    fn to(self) -> f64 {
        self
    }
    fn root(self) -> f64 {
        self.sqrt()
    }
}
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
struct Dual {
    v: f64,
    d: f64,
}
impl Add for Dual {
    type Output = Dual;
    fn add(self, o: Dual) -> Dual {
        Dual { v: self.v + o.v, d: self.d + o.d }
    }
}
impl Sub for Dual {
    type Output = Dual;
    fn sub(self, o: Dual) -> Dual {
        Dual { v: self.v - o.v, d: self.d - o.d }
    }
}
impl Mul for Dual {
    type Output = Dual;
    fn mul(self, o: Dual) -> Dual {
        Dual { v: self.v * o.v, d: self.d * o.v + self.v * o.d }
    }
}
impl Div for Dual {
    type Output = Dual;
    fn div(self, o: Dual) -> Dual {
        Dual { v: self.v / o.v, d: (self.d * o.v - self.v * o.d) / (o.v * o.v) }
    }
}
impl Neg for Dual {
    type Output = Dual;
    fn neg(self) -> Dual {
        Dual { v: -self.v, d: -self.d }
    }
}
impl Num for Dual {
    const ZERO: Dual = Dual { v: 0.0, d: 0.0 };
    const ONE: Dual = Dual { v: 1.0, d: 0.0 };
    fn of(v: f64) -> Dual {
        Dual { v, d: 0.0 }
    }
    fn to(self) -> f64 {
        self.v + self.d
    }
    fn root(self) -> Dual {
        let s = self.v.sqrt();
        Dual { v: s, d: self.d / (2.0 * s) }
    }
}
#[derive(Clone, Debug)]
struct Mat<T> {
    n: usize,
    a: Vec<T>,
}
impl<T: Num> Mat<T> {
    fn new(n: usize, f: impl Fn(usize, usize) -> T) -> Self {
        Mat { n, a: (0..n * n).map(|k| f(k / n, k % n)).collect() }
    }
    fn t(&self) -> Self {
        Mat::new(self.n, |i, j| self[(j, i)])
    }
    fn solve(&self, b: &[T]) -> Option<Vec<T>> {
        let n = self.n;
        let mut m = self.clone();
        let mut b = b.to_vec();
        for c in 0..n {
            let p = (c..n).max_by(|&i, &j| m[(i, c)].to().abs().partial_cmp(&m[(j, c)].to().abs()).unwrap())?;
            if m[(p, c)] == T::ZERO {
                return None;
            }
            if p != c {
                for k in 0..n {
                    let t = m[(p, k)];
                    m[(p, k)] = m[(c, k)];
                    m[(c, k)] = t
                }
                b.swap(p, c)
            }
            for i in c + 1..n {
                let f = m[(i, c)] / m[(c, c)];
                for k in c..n {
                    let v = m[(c, k)];
                    m[(i, k)] = m[(i, k)] - f * v
                }
                b[i] = b[i] - f * b[c]
            }
        }
        for c in (0..n).rev() {
            let mut s = b[c];
            for k in c + 1..n {
                s = s - m[(c, k)] * b[k]
            }
            b[c] = s / m[(c, c)]
        }
        Some(b)
    }
}
impl<T> Index<(usize, usize)> for Mat<T> {
    type Output = T;
    fn index(&self, (i, j): (usize, usize)) -> &T {
        &self.a[i * self.n + j]
    }
}
impl<T> IndexMut<(usize, usize)> for Mat<T> {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut T {
        &mut self.a[i * self.n + j]
    }
}
impl<'a, T: Num> Mul for &'a Mat<T> {
    type Output = Mat<T>;
    fn mul(self, o: &Mat<T>) -> Mat<T> {
        Mat::new(self.n, |i, j| (0..self.n).fold(T::ZERO, |s, k| s + self[(i, k)] * o[(k, j)]))
    }
}
impl<T: Num> AddAssign<T> for Mat<T> {
    fn add_assign(&mut self, v: T) {
        for i in 0..self.n {
            let x = self[(i, i)];
            self[(i, i)] = x + v
        }
    }
}
fn poly<T: Num>(c: &[T], x: T) -> T {
    c.iter().rev().fold(T::ZERO, |a, &b| a * x + b)
}
eight!(solved, [1.5, 0.4, 0.9, 2.0], |x| {
    let m = Mat::new(3, |i, j| x[(i + j) % 4] * (1.0 + (i * j) as f64));
    let mut g = &m * &m.t();
    g += 0.5;
    g.solve(&x[..3]).map_or(0.0, |v| v.iter().sum::<f64>())
});
eight!(dual, [1.5, 0.4, 0.9, 2.0], |x| {
    let c: Vec<Dual> = x.iter().map(|&v| Dual { v, d: v * 0.1 }).collect();
    let p = poly(&c, Dual { v: x[0], d: 1.0 });
    let m = Mat::new(3, |i, j| if i == j { c[i] + Dual::of(3.0) } else { c[(i + 2 * j) % 4] });
    let s = m.solve(&c[1..]).unwrap();
    (p.root() + s[0] * s[2] + Dual::ONE).to() + poly(x, 0.3)
});

check_eight!(solved, dual);
