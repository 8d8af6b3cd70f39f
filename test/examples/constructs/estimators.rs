// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! A Kalman filter of matrices by const generics, random numbers of one's own, cells of floats; the language around them.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::ops::*;
#[derive(Clone, Copy, Debug, PartialEq)]
struct M<const R: usize, const C: usize>([[f64; C]; R]);
impl<const R: usize, const C: usize> Default for M<R, C> {
    fn default() -> Self {
        M([[0.0; C]; R])
    }
}
impl<const R: usize, const K: usize, const C: usize> Mul<M<K, C>> for M<R, K> {
    type Output = M<R, C>;
    fn mul(self, o: M<K, C>) -> M<R, C> {
        let mut m = M::default();
        for i in 0..R {
            for j in 0..C {
                for k in 0..K {
                    m.0[i][j] += self.0[i][k] * o.0[k][j]
                }
            }
        }
        m
    }
}
impl<const R: usize, const C: usize> Add for M<R, C> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        M(std::array::from_fn(|i| std::array::from_fn(|j| self.0[i][j] + o.0[i][j])))
    }
}
impl<const R: usize, const C: usize> M<R, C> {
    fn t(self) -> M<C, R> {
        M(std::array::from_fn(|i| std::array::from_fn(|j| self.0[j][i])))
    }
    fn scale(mut self, k: f64) -> Self {
        self.0.iter_mut().flatten().for_each(|v| *v *= k);
        self
    }
}
struct Filter {
    x: M<2, 1>,
    p: M<2, 2>,
    q: f64,
    r: f64,
}
impl Filter {
    fn step(&mut self, z: f64, dt: f64) -> f64 {
        let f = M([[1.0, dt], [0.0, 1.0]]);
        self.x = f * self.x;
        self.p = f * self.p * f.t() + M([[self.q, 0.0], [0.0, self.q]]);
        let h = M([[1.0, 0.0]]);
        let s = (h * self.p * h.t()).0[0][0] + self.r;
        let k = (self.p * h.t()).scale(1.0 / s);
        let y = z - (h * self.x).0[0][0];
        self.x = self.x + k.scale(y);
        self.p = self.p + (k * h * self.p).scale(-1.0);
        -0.5 * (y * y / s + s.ln())
    }
}
eight!(kalman, [0.3, 0.5, 1.1, 0.9, 1.4, 1.6], |x| {
    let mut f = Filter { x: M([[x[2]], [0.1]]), p: M([[1.0, 0.0], [0.0, 1.0]]), q: x[0] * x[0], r: x[1] };
    x[2..].iter().map(|&z| f.step(z, 0.5)).sum::<f64>() + f.x.0[1][0]
});
struct Spline {
    xs: Vec<f64>,
    ys: Vec<f64>,
    m: Vec<f64>,
}
impl Spline {
    fn new(xs: Vec<f64>, ys: Vec<f64>) -> Result<Spline, &'static str> {
        let n = xs.len();
        if n < 3 {
            return Err("few");
        }
        if xs.windows(2).any(|w| w[0] >= w[1]) {
            return Err("order");
        }
        let (mut c, mut d) = (vec![0.0; n], vec![0.0; n]);
        for i in 1..n - 1 {
            let (h0, h1) = (xs[i] - xs[i - 1], xs[i + 1] - xs[i]);
            let rhs = 6.0 * ((ys[i + 1] - ys[i]) / h1 - (ys[i] - ys[i - 1]) / h0);
            let den = 2.0 * (h0 + h1) - h0 * c[i - 1];
            c[i] = h1 / den;
            d[i] = (rhs - h0 * d[i - 1]) / den
        }
        let mut m = vec![0.0; n];
        for i in (1..n - 1).rev() {
            m[i] = d[i] - c[i] * m[i + 1]
        }
        Ok(Spline { xs, ys, m })
    }
    fn at(&self, t: f64) -> Option<f64> {
        let i = match self.xs.binary_search_by(|v| v.partial_cmp(&t).unwrap()) {
            Ok(i) => return Some(self.ys[i]),
            Err(0) => return None,
            Err(i) if i == self.xs.len() => return None,
            Err(i) => i - 1,
        };
        let h = self.xs[i + 1] - self.xs[i];
        let (a, b) = ((self.xs[i + 1] - t) / h, (t - self.xs[i]) / h);
        Some(
            a * self.ys[i]
                + b * self.ys[i + 1]
                + ((a * a * a - a) * self.m[i] + (b * b * b - b) * self.m[i + 1]) * h * h / 6.0,
        )
    }
}
struct Rng(u64);
impl Rng {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }
    fn normal(&mut self) -> f64 {
        let (a, b) = (self.next().max(1e-12), self.next());
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }
}
eight!(monte_carlo, [0.3, 0.5, 1.1, 0.9, 1.4, 1.6], |x| {
    let mut r = Rng(0x9E3779B97F4A7C15);
    let n = 40;
    let mut v = Vec::with_capacity(n);
    for _ in 0..n {
        let mut s = x[2];
        for _ in 0..3 {
            let z = r.normal();
            s *= (x[0] * 0.1 + x[1] * 0.3 * z).exp()
        }
        v.push((s - x[3]).max(0.0))
    }
    let m = v.iter().sum::<f64>() / n as f64;
    m + v.iter().map(|a| (a - m).powi(2)).sum::<f64>() * x[4]
});
eight!(life, [0.3, 0.5, 1.1, 0.9, 1.4, 1.6], |x| {
    const N: usize = 6;
    let mut g = [[0.0f64; N]; N];
    for i in 0..N {
        for j in 0..N {
            g[i][j] = x[(i * j + i) % 6] * 0.3
        }
    }
    for _ in 0..3 {
        let mut n = g;
        for (i, row) in n.iter_mut().enumerate() {
            for (j, c) in row.iter_mut().enumerate() {
                let mut s = 0.0;
                for (di, dj) in [(-1i32, 0i32), (1, 0), (0, -1), (0, 1), (1, 1), (-1, -1)] {
                    let (a, b) =
                        ((i as i32 + di).rem_euclid(N as i32) as usize, (j as i32 + dj).rem_euclid(N as i32) as usize);
                    s += g[a][b]
                }
                *c = 0.5 * *c + (s - *c).tanh() * 0.2
            }
        }
        std::mem::swap(&mut g, &mut n)
    }
    g.iter().flatten().map(|v| v * v).sum()
});
use std::borrow::Cow;
use std::marker::PhantomData;
use std::mem::{self, MaybeUninit};
fn normalise(v: &[f64]) -> Cow<'_, [f64]> {
    let m = v.iter().cloned().fold(0.0, f64::max);
    if m <= 1.0 {
        Cow::Borrowed(v)
    } else {
        Cow::Owned(v.iter().map(|a| a / m).collect())
    }
}
eight!(cow, [0.3, 0.9, 1.4], |x| {
    let a = normalise(&x[..2]);
    let mut b = normalise(x);
    b.to_mut()[0] *= x[1];
    let c: Vec<Cow<[f64]>> = vec![a.clone(), b];
    c.iter().map(|v| v.iter().product::<f64>()).sum::<f64>() + a.into_owned()[0]
});
struct Metres;
struct Feet;
#[derive(Debug)]
struct Len<U> {
    v: f64,
    u: PhantomData<U>,
}
impl<U> Clone for Len<U> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<U> Copy for Len<U> {}
impl<U> std::ops::Add for Len<U> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Len { v: self.v + o.v, u: PhantomData }
    }
}
impl From<Len<Feet>> for Len<Metres> {
    fn from(f: Len<Feet>) -> Self {
        Len { v: f.v * 0.3048, u: PhantomData }
    }
}
eight!(phantom, [0.3, 0.9, 1.4], |x| {
    let a = Len::<Metres> { v: x[0], u: PhantomData };
    let b: Len<Metres> = Len::<Feet> { v: x[1] * x[2], u: PhantomData }.into();
    let s = [a, b, a].into_iter().reduce(|p, q| p + q).unwrap();
    s.v * s.v
});
#[repr(C)]
union U {
    f: f64,
    a: [f64; 1],
    p: (f32, f32),
}
eight!(union, [0.3, 0.9, 1.4], |x| {
    let mut u = U { f: x[0] * x[1] };
    unsafe {
        u.a[0] *= x[2];
        u.f.sin()
    }
});
eight!(uninit, [0.3, 0.9, 1.4], |x| {
    let mut a: [MaybeUninit<f64>; 4] = [const { MaybeUninit::uninit() }; 4];
    for (i, s) in a.iter_mut().enumerate() {
        s.write(x[i % 3] * i as f64);
    }
    let a: [f64; 4] = unsafe { mem::transmute(a) };
    let mut b = [0.0; 4];
    unsafe {
        std::ptr::copy_nonoverlapping(a.as_ptr().add(1), b.as_mut_ptr(), 3);
        *b.as_mut_ptr().offset(3) = a[1] * a[2];
    }
    b.iter().product::<f64>() + b[3]
});
eight!(raw, [0.3, 0.9, 1.4], |x| {
    let p = Box::into_raw(Box::new([x[0], x[1] * x[2]]));
    let s = unsafe {
        (*p)[0] *= 3.0;
        let q = p as *mut f64;
        *q.add(1) += *q;
        let b = Box::from_raw(p);
        b[0] * b[1]
    };
    s
});
eight!(i128s, [0.3, 0.9, 1.4], |x| {
    let mut k: i128 = 1;
    let mut s = 0.0;
    for i in 1..30u32 {
        k = k * i as i128 + 7;
        s += x[i as usize % 3] / (k as f64).sqrt() * if k.count_ones() % 2 == 0 { 1.0 } else { -1.0 };
        k ^= k >> 3
    }
    s
});
const fn table<const N: usize>() -> [u32; N] {
    let mut t = [0; N];
    let mut i = 0;
    while i < N {
        t[i] = (i as u32).wrapping_mul(2654435761) >> 28;
        i += 1
    }
    t
}
static TABLE: [u32; 16] = table();
const W: [f64; 3] = [0.5, 0.25, 0.125];
eight!(bits, [0.3, 0.9, 1.4], |x| {
    let mut h = 5u8;
    let mut s = 0.0;
    for (i, v) in x.iter().cycle().take(9).enumerate() {
        h = h.rotate_left(3) ^ TABLE[i] as u8;
        let w = W[(h & 3).min(2) as usize];
        s += v * w * (h.leading_zeros() as f64 + 1.0);
        if h.is_power_of_two() {
            s *= 1.1
        }
    }
    s
});
eight!(labelled, [0.3, 0.9, 1.4], |x| {
    let mut s = 0.0;
    let r = 'outer: loop {
        for i in 0..10 {
            for j in 0..i {
                s += x[i % 3] * x[j % 3];
                if s > 4.0 {
                    break 'outer s * 2.0;
                }
                if j > 5 {
                    continue 'outer;
                }
            }
        }
        if s > 100.0 {
            break -1.0;
        }
    };
    let b = 'b: {
        if r > 5.0 {
            break 'b x[0];
        }
        if s > 1.0 {
            break 'b x[1] * s;
        }
        x[2]
    };
    r * b
});
eight!(text, [0.3, 0.9, 1.4], |x| {
    let mut s = 0.0;
    for (i, c) in "3a-b+c*2 zß".char_indices() {
        s += match c {
            '0'..='9' => c.to_digit(10).unwrap() as f64 * x[0],
            'a'..='c' => x[(c as u8 - b'a') as usize],
            '+' | '-' => 0.1,
            c if c.is_whitespace() => x[i % 3],
            _ => c.len_utf8() as f64,
        }
    }
    let w: Vec<u8> = b"hello".iter().map(|b| b ^ 0x20).collect();
    s * String::from_utf8(w).unwrap().len() as f64
});
eight!(slices, [0.3, 0.9, 1.4, 2.0, 0.1], |x| {
    fn go(v: &[f64]) -> f64 {
        match v {
            [] => 1.0,
            [a] => a * a,
            [a, .., b] if a > b => a * b + go(&v[1..v.len() - 1]),
            [a, rest @ ..] => a.sin() + go(rest),
        }
    }
    go(x) + if let [a, b, ..] = x { a / b } else { 0.0 }
});
eight!(vecs, [0.3, 0.9, 1.4, 2.0, 0.1], |x| {
    let mut v = x.to_vec();
    v.extend_from_slice(&x[1..3]);
    v.retain(|a| *a > 0.2);
    v.sort_by(|a, b| b.partial_cmp(a).unwrap());
    v.dedup();
    let d: Vec<f64> = v.drain(1..3).collect();
    let t = v.split_off(1);
    v.splice(0..0, d.iter().map(|a| a * a));
    v.truncate(3);
    v.insert(1, t[0]);
    v.rotate_left(1);
    let l = v.swap_remove(0);
    v.iter().enumerate().map(|(i, a)| a * i as f64).sum::<f64>() * l + mem::take(&mut v).len() as f64
});
eight!(mixed, [0.3, 0.9, 1.4], |x| {
    let f: Vec<f32> = x.iter().map(|v| *v as f32).collect();
    let _ = f;
    let a = x.iter().map(|v| v * 2.0).collect::<Box<[f64]>>();
    let t = (a[0], (a[1], 3i16), [a[2]; 2]);
    let (p, (q, n), [r, _]) = t;
    mem::replace(&mut { p }, q) + p * q.powi(n as i32) / r
});

check_eight!(
    kalman,
    monte_carlo,
    life,
    cow,
    phantom,
    union,
    uninit,
    raw,
    i128s,
    bits,
    labelled,
    text,
    slices,
    vecs,
    mixed
);
