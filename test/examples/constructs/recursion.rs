// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Functions that call themselves or each other, with values, slices, vectors and lists.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
#[inline(never)]
fn fact(a: f64, n: u32) -> f64 {
    if n == 0 { 1.0 } else { (a + n as f64).sin() * fact(a * 1.01, n - 1) + a }
}
#[autodiff_reverse(factorial_r, Duplicated, Active)]
#[autodiff_forward(factorial_d, Dual, Dual)]
#[autodiff_forward(factorial_w, 8, Dual, Dual)]
fn factorial(x: &[f64]) -> f64 {
    x.iter().map(|a| fact(*a, 12)).sum()
}
struct Node {
    v: f64,
    l: Option<Box<Node>>,
    r: Option<Box<Node>>,
}
fn build(x: &[f64]) -> Option<Box<Node>> {
    if x.is_empty() {
        None
    } else {
        let m = x.len() / 2;
        Some(Box::new(Node { v: x[m] * x[m], l: build(&x[..m]), r: build(&x[m + 1..]) }))
    }
}
fn total(t: &Option<Box<Node>>) -> f64 {
    match t {
        None => 1.0,
        Some(n) => n.v.sin() * total(&n.l) + n.v * total(&n.r),
    }
}
fn tree(x: &[f64]) -> f64 {
    let t = build(x);
    total(&t)
}
#[inline(never)]
fn even(x: &[f64], i: usize, acc: f64) -> f64 {
    if i == x.len() { acc } else { odd(x, i + 1, acc * x[i].cos() + x[i]) }
}
#[inline(never)]
fn odd(x: &[f64], i: usize, acc: f64) -> f64 {
    if i == x.len() { acc * acc } else { x[i] * even(x, i + 1, acc + x[i] * acc) }
}
#[autodiff_reverse(mutual_r, Duplicated, Active)]
#[autodiff_forward(mutual_d, Dual, Dual)]
#[autodiff_forward(mutual_w, 8, Dual, Dual)]
fn mutual(x: &[f64]) -> f64 {
    even(x, 0, 0.5)
}
fn rfft(re: &mut [f64], im: &mut [f64]) {
    let n = re.len();
    if n == 1 {
        return;
    }
    let h = n / 2;
    let (mut a, mut b, mut c, mut d) = (vec![0.0; h], vec![0.0; h], vec![0.0; h], vec![0.0; h]);
    for i in 0..h {
        a[i] = re[2 * i];
        b[i] = im[2 * i];
        c[i] = re[2 * i + 1];
        d[i] = im[2 * i + 1];
    }
    rfft(&mut a, &mut b);
    rfft(&mut c, &mut d);
    for k in 0..h {
        let t = -std::f64::consts::TAU * k as f64 / n as f64;
        let (s, co) = t.sin_cos();
        let (u, v) = (co * c[k] - s * d[k], co * d[k] + s * c[k]);
        re[k] = a[k] + u;
        im[k] = b[k] + v;
        re[k + h] = a[k] - u;
        im[k + h] = b[k] - v;
    }
}
#[autodiff_reverse(fft_r, Duplicated, Active)]
#[autodiff_forward(fft_d, Dual, Dual)]
#[autodiff_forward(fft_w, 8, Dual, Dual)]
fn fft(x: &[f64]) -> f64 {
    let mut re = x.to_vec();
    let mut im = vec![0.0; x.len()];
    rfft(&mut re, &mut im);
    re.iter().zip(&im).enumerate().map(|(k, (a, b))| (a * a + b * b).sqrt() * (k as f64 + 1.0)).sum()
}
fn quick(v: &mut [f64]) {
    if v.len() < 2 {
        return;
    }
    let p = v[v.len() / 2];
    let (mut i, mut j) = (0isize, v.len() as isize - 1);
    while i <= j {
        while v[i as usize] < p {
            i += 1;
        }
        while v[j as usize] > p {
            j -= 1;
        }
        if i <= j {
            v.swap(i as usize, j as usize);
            i += 1;
            j -= 1;
        }
    }
    let (i, j) = (i as usize, (j + 1) as usize);
    quick(&mut v[..j]);
    quick(&mut v[i..]);
}
#[autodiff_reverse(qsort_r, Duplicated, Active)]
#[autodiff_forward(qsort_d, Dual, Dual)]
#[autodiff_forward(qsort_w, 8, Dual, Dual)]
fn qsort(x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    quick(&mut v);
    v.iter().enumerate().map(|(k, a)| a * a * k as f64).sum()
}
fn msort(v: Vec<f64>) -> Vec<f64> {
    if v.len() < 2 {
        return v;
    }
    let r = v[v.len() / 2..].to_vec();
    let l = v[..v.len() / 2].to_vec();
    let (l, r) = (msort(l), msort(r));
    let (mut i, mut j) = (0, 0);
    let mut o = Vec::new();
    while i < l.len() || j < r.len() {
        if j >= r.len() || (i < l.len() && l[i] <= r[j]) {
            o.push(l[i]);
            i += 1;
        } else {
            o.push(r[j]);
            j += 1;
        }
    }
    o
}
#[autodiff_reverse(merge_r, Duplicated, Active)]
#[autodiff_forward(merge_d, Dual, Dual)]
#[autodiff_forward(merge_w, 8, Dual, Dual)]
fn merge(x: &[f64]) -> f64 {
    let v = msort(x.to_vec());
    v.iter().enumerate().map(|(k, a)| a * a * k as f64).sum()
}
fn stdsort(x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    v.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap());
    v.iter().enumerate().map(|(k, a)| a * a * k as f64).sum()
}
#[autodiff_reverse(stable_r, Duplicated, Active)]
#[autodiff_forward(stable_d, Dual, Dual)]
#[autodiff_forward(stable_w, 8, Dual, Dual)]
fn stable(x: &[f64]) -> f64 {
    let mut v = x.to_vec();
    v.sort_by(|a, b| a.partial_cmp(b).unwrap());
    v.iter().enumerate().map(|(k, a)| a * a * k as f64).sum()
}
struct Link {
    v: f64,
    next: Option<Box<Link>>,
}
fn link(x: &[f64]) -> Option<Box<Link>> {
    if x.is_empty() { None } else { Some(Box::new(Link { v: x[0], next: link(&x[1..]) })) }
}
#[inline(never)]
fn scale(l: &mut Option<Box<Link>>, by: f64) -> f64 {
    match l {
        None => 0.0,
        Some(n) => {
            let o = n.v;
            n.v *= by;
            o * n.v + scale(&mut n.next, by * 0.9 + o * 0.1)
        }
    }
}
#[autodiff_reverse(list_r, Duplicated, Active)]
#[autodiff_forward(list_d, Dual, Dual)]
#[autodiff_forward(list_w, 8, Dual, Dual)]
fn list(x: &[f64]) -> f64 {
    let mut l = link(x);
    let mut s = scale(&mut l, 1.2) + scale(&mut l, 0.7);
    let mut p = &l;
    while let Some(n) = p {
        s += n.v.sin();
        p = &n.next;
    }
    s
}
#[inline(never)]
fn acker(m: u32, n: u32, a: f64, w: &mut [f64]) -> f64 {
    w[(m + n) as usize % w.len()] += a * 0.01;
    if m == 0 {
        a + w[n as usize % w.len()]
    } else if n == 0 {
        acker(m - 1, 1, a * 0.99, w)
    } else {
        let b = acker(m, n - 1, a * 1.001, w);
        acker(m - 1, n, b.sin(), w)
    }
}
#[autodiff_reverse(ack_r, Duplicated, Active)]
#[autodiff_forward(ack_d, Dual, Dual)]
#[autodiff_forward(ack_w, 8, Dual, Dual)]
fn ack(x: &[f64]) -> f64 {
    let mut w = x.to_vec();
    acker(2, 3, x[0], &mut w) + w[1] * w[2]
}
#[inline(never)]
fn loopy(x: &[f64], d: usize) -> f64 {
    if d == 0 {
        return x[0];
    }
    let mut t = Vec::new();
    let mut s = 0.0;
    for i in 0..d {
        t.push(x[i % x.len()] * loopy(x, i));
        s += t[i / 2].sin();
    }
    let mut k = 0;
    while s.abs() < 3.0 && k < 20 {
        s = s * 1.3 + x[k % x.len()];
        k += 1;
    }
    s
}
#[autodiff_reverse(deep_r, Duplicated, Active)]
#[autodiff_forward(deep_d, Dual, Dual)]
#[autodiff_forward(deep_w, 8, Dual, Dual)]
fn deep(x: &[f64]) -> f64 {
    loopy(x, 6)
}
fn main() {
    let x = || (0..17).map(|i| (i as f64 * 1.7).sin() + 0.1).collect::<Vec<f64>>();
    check!(factorial, factorial, factorial_r, factorial_d, factorial_w, x());
    check!(mutual, mutual, mutual_r, mutual_d, mutual_w, x());
    check!(fft, fft, fft_r, fft_d, fft_w, x()[..16].to_vec());
    check!(qsort, qsort, qsort_r, qsort_d, qsort_w, x());
    check!(merge, merge, merge_r, merge_d, merge_w, x());
    check!(stable, stable, stable_r, stable_d, stable_w, (0..77).map(|i| (i as f64 * 1.7).sin() + 0.1).collect());
    check!(list, list, list_r, list_d, list_w, x());
    check!(ack, ack, ack_r, ack_d, ack_w, x());
    check!(deep, deep, deep_r, deep_d, deep_w, x()[..5].to_vec());
}
