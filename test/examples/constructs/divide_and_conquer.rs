// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Recursion on slices, with accumulators, by const generics, with callbacks.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

fn merge_sort<T: Copy, F: Fn(&T, &T) -> bool + Copy>(v: &mut [T], less: F) {
    let n = v.len();
    if n < 2 {
        return;
    }
    let (a, b) = v.split_at_mut(n / 2);
    merge_sort(a, less);
    merge_sort(b, less);
    let mut o = Vec::with_capacity(n);
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if less(&b[j], &a[i]) {
            o.push(b[j]);
            j += 1
        } else {
            o.push(a[i]);
            i += 1
        }
    }
    o.extend_from_slice(&a[i..]);
    o.extend_from_slice(&b[j..]);
    v.copy_from_slice(&o)
}
eight!(msort_pairs, [0.5, 1.2, 0.8, -0.3, 2.0], |x| {
    let mut v: Vec<(f64, usize)> = x.iter().enumerate().map(|(i, &a)| (a * a, i)).collect();
    merge_sort(&mut v, |a, b| a.0 < b.0);
    v.iter().enumerate().map(|(k, (a, i))| a * (k * 3 + i) as f64).sum()
});
fn simpson(f: &dyn Fn(f64) -> f64, a: f64, b: f64, eps: f64, whole: f64, d: u32) -> f64 {
    let m = 0.5 * (a + b);
    let s = |a: f64, b: f64| (b - a) / 6.0 * (f(a) + 4.0 * f(0.5 * (a + b)) + f(b));
    let (l, r) = (s(a, m), s(m, b));
    if d == 0 || (l + r - whole).abs() < eps {
        l + r + (l + r - whole) / 15.0
    } else {
        simpson(f, a, m, eps / 2.0, l, d - 1) + simpson(f, m, b, eps / 2.0, r, d - 1)
    }
}
eight!(adaptive, [0.5, 1.2, 0.8, -0.3, 2.0], |x| simpson(
    &|t| (x[0] * t).sin() * (x[1] * t).exp() + x[2],
    x[3],
    x[4],
    1e-3,
    0.3,
    6
));
struct Seg {
    n: usize,
    t: Vec<f64>,
    lazy: Vec<f64>,
}
impl Seg {
    fn build(&mut self, x: &[f64], i: usize, l: usize, r: usize) {
        if r - l == 1 {
            self.t[i] = x[l]
        } else {
            let m = (l + r) / 2;
            self.build(x, 2 * i, l, m);
            self.build(x, 2 * i + 1, m, r);
            self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
        }
    }
    fn push(&mut self, i: usize, l: usize, r: usize) {
        let z = std::mem::take(&mut self.lazy[i]);
        if z != 0.0 {
            self.t[i] += z * (r - l) as f64;
            if r - l > 1 {
                self.lazy[2 * i] += z;
                self.lazy[2 * i + 1] += z
            }
        }
    }
    fn add(&mut self, i: usize, l: usize, r: usize, a: usize, b: usize, v: f64) {
        self.push(i, l, r);
        if b <= l || r <= a {
            return;
        }
        if a <= l && r <= b {
            self.lazy[i] += v;
            self.push(i, l, r);
            return;
        }
        let m = (l + r) / 2;
        self.add(2 * i, l, m, a, b, v);
        self.add(2 * i + 1, m, r, a, b, v);
        self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
    }
    fn sum(&mut self, i: usize, l: usize, r: usize, a: usize, b: usize) -> f64 {
        self.push(i, l, r);
        if b <= l || r <= a {
            return 0.0;
        }
        if a <= l && r <= b {
            return self.t[i];
        }
        let m = (l + r) / 2;
        self.sum(2 * i, l, m, a, b) + self.sum(2 * i + 1, m, r, a, b)
    }
}
eight!(segment, [0.5, 1.2, 0.8, -0.3, 2.0], |x| {
    let n = x.len();
    let mut s = Seg { n, t: vec![0.0; 4 * n], lazy: vec![0.0; 4 * n] };
    s.build(x, 1, 0, n);
    s.add(1, 0, n, 1, 4, x[0]);
    let a = s.sum(1, 0, n, 0, 3);
    s.add(1, 0, n, 0, s.n, a * 0.1);
    s.sum(1, 0, n, 2, 5) * a
});
fn det<const N: usize>(m: [[f64; N]; N], skip: u32, row: usize) -> f64 {
    if row == N {
        return 1.0;
    }
    let mut s = 0.0;
    let mut sign = 1.0;
    for c in 0..N {
        if skip & (1 << c) != 0 {
            continue;
        }
        s += sign * m[row][c] * det(m, skip | 1 << c, row + 1);
        sign = -sign
    }
    s
}
eight!(const_det, [0.5, 1.2, 0.8, -0.3, 2.0], |x| det::<4>(
    std::array::from_fn(|i| std::array::from_fn(|j| x[(i * j + i) % 5] + (i == j) as u8 as f64)),
    0,
    0
) + det([[x[0], x[1]], [x[2], x[3]]], 0, 0));
struct Peano<const N: usize>;
trait Rec {
    fn go(x: &[f64], a: &mut f64);
}
impl Rec for Peano<0> {
    fn go(x: &[f64], a: &mut f64) {
        *a += x[0]
    }
}
macro_rules! peano { ($($n:literal $m:literal),*) => { $(impl Rec for Peano<$n> { fn go(x: &[f64], a: &mut f64) { *a = *a * x[$n % x.len()] + 1.0; Peano::<$m>::go(x, a); *a += (*a * x[$m % x.len()]).sin() } })* } }
peano!(1 0, 2 1, 3 2, 4 3);
eight!(peanos, [0.5, 1.2, 0.8, -0.3, 2.0], |x| {
    let mut a = 0.5;
    Peano::<4>::go(x, &mut a);
    a
});
fn hanoi(n: u32, from: usize, to: usize, via: usize, pegs: &mut [Vec<f64>; 3], cost: &mut f64, x: &[f64]) {
    if n == 0 {
        return;
    }
    hanoi(n - 1, from, via, to, pegs, cost, x);
    let d = pegs[from].pop().unwrap();
    *cost += d * x[to] * (1.0 + *cost * 0.01);
    pegs[to].push(d * 1.01);
    hanoi(n - 1, via, to, from, pegs, cost, x)
}
eight!(hanois, [0.5, 1.2, 0.8, -0.3, 2.0], |x| {
    let mut p = [x.to_vec(), vec![], vec![]];
    let mut c = 0.0;
    hanoi(5, 0, 2, 1, &mut p, &mut c, x);
    c + p[2].iter().map(|v| v * v).sum::<f64>()
});
fn perms(v: &mut Vec<f64>, k: usize, best: &mut f64, f: &mut impl FnMut(&[f64]) -> f64) {
    if k == v.len() {
        let c = f(v);
        if c < *best {
            *best = c
        }
        return;
    }
    for i in k..v.len() {
        v.swap(k, i);
        perms(v, k + 1, best, f);
        v.swap(k, i)
    }
}
eight!(permutations, [0.5, 1.2, 0.8, -0.3, 2.0], |x| {
    let mut b = f64::INFINITY;
    let mut n = 0;
    perms(&mut x.to_vec(), 0, &mut b, &mut |v| {
        n += 1;
        v.windows(2).enumerate().map(|(i, w)| (w[0] - w[1]).powi(2) * (i + 1) as f64).sum()
    });
    b + n as f64
});

check_eight!(msort_pairs, adaptive, segment, const_det, peanos, hanois, permutations);
