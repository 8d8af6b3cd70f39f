// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Pointers to a Const argument or to an active one, as the case may be: of the source, or made by LLVM of `match` arms.

use oxad::{autodiff_forward, autodiff_reverse};
enum E {
    Num(f64),
    Var(usize),
    Arr([f64; 3], usize),
}
#[autodiff_reverse(d_f, Const, Duplicated, Active)]
#[autodiff_forward(f_f, Const, Dual, Dual)]
fn f(es: &[E], x: &[f64]) -> f64 {
    let mut s = 1.0;
    for e in es {
        let v = match e {
            E::Num(c) => *c,
            E::Var(i) => x[*i],
            E::Arr(a, i) => a[*i],
        };
        s = s * 0.5 + v * v;
    }
    s
}
#[autodiff_reverse(d_g, Const, Duplicated, Const, Active)]
#[autodiff_forward(f_g, Const, Dual, Const, Dual)]
fn g(a: &Vec<f64>, x: &Vec<f64>, which: bool) -> f64 {
    let w: &Vec<f64> = if which { x } else { a };
    let mut s = 0.0;
    for v in w.iter() {
        s += v * v * x[0];
    }
    for p in w {
        s *= 1.0 + p.sin() * 0.1
    }
    s
}
const TABLE: [f64; 4] = [0.5, 1.5, 2.5, 3.5];
#[autodiff_reverse(d_h, Duplicated, Const, Active)]
#[autodiff_forward(f_h, Dual, Const, Dual)]
fn h(x: &[f64; 4], n: usize) -> f64 {
    let local = [x[0] * 2.0, x[1], 3.0, 4.0];
    let p: &[f64] = if n == 0 {
        &TABLE
    } else if n == 1 {
        x
    } else {
        &local
    };
    p.iter().enumerate().map(|(i, v)| v * x[i] + v.powi(2)).sum()
}
struct List {
    v: f64,
    next: Option<Box<List>>,
}
fn list(v: &[f64]) -> Option<Box<List>> {
    let mut l = None;
    for x in v.iter().rev() {
        l = Some(Box::new(List { v: *x, next: l }))
    }
    l
}
#[autodiff_reverse(d_l, Const, Duplicated, Const, Active)]
#[autodiff_forward(f_l, Const, Dual, Const, Dual)]
fn l(a: &List, b: &List, n: usize) -> f64 {
    let mut cur = if n % 2 == 0 { a } else { b };
    let mut s = b.v;
    let mut k = 0;
    loop {
        s = s.sin() + cur.v * s;
        k += 1;
        if k == n {
            cur = b;
        }
        match &cur.next {
            Some(x) => cur = x,
            None => break,
        }
    }
    s
}
#[inline(never)]
fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(p, q)| p * q).sum()
}
#[autodiff_reverse(d_c, Const, Duplicated, Const, Active)]
#[autodiff_forward(f_c, Const, Dual, Const, Dual)]
fn c(a: &[f64], x: &[f64], k: usize) -> f64 {
    let p = if k > 1 { a } else { x };
    let q = if k % 2 == 0 { a } else { x };
    dot(p, q) + dot(q, x)
}
#[autodiff_reverse(d_o, Const, Duplicated, Const, Active)]
#[autodiff_forward(f_o, Const, Dual, Const, Dual)]
fn o(a: Option<&f64>, x: &f64, k: usize) -> f64 {
    let r = if k == 0 {
        a
    } else if k == 1 {
        Some(x)
    } else {
        None
    };
    r.copied().unwrap_or(0.25) * x
}
fn main() {
    let e = 1e-6;
    let es = [E::Num(1.5), E::Var(1), E::Arr([0.1, 0.2, 0.3], 2), E::Var(0), E::Num(-2.0), E::Var(1)];
    let x = [0.3, 0.9];
    let mut d = [0.0; 2];
    d_f(&es, &x, &mut d, 1.0);
    for i in 0..2 {
        let (mut p, mut m, mut t) = (x, x, [0.0; 2]);
        p[i] += e;
        m[i] -= e;
        t[i] = 1.0;
        let cd = (f(&es, &p) - f(&es, &m)) / (2.0 * e);
        assert!((cd - d[i]).abs() < 1e-8, "{cd} {d:?}");
        assert!((f_f(&es, &x, &t).1 - d[i]).abs() < 1e-13);
    }
    for w in [false, true] {
        let a = vec![0.4, 0.6, 0.1];
        let x = vec![0.3, 0.9];
        let mut d = vec![0.0; 2];
        d_g(&a, &x, &mut d, w, 1.0);
        for i in 0..2 {
            let (mut p, mut m, mut t) = (x.clone(), x.clone(), vec![0.0; 2]);
            p[i] += e;
            m[i] -= e;
            t[i] = 1.0;
            let cd = (g(&a, &p, w) - g(&a, &m, w)) / (2.0 * e);
            assert!((cd - d[i]).abs() < 1e-8, "g {cd} {d:?}");
            assert!((f_g(&a, &x, &t, w).1 - d[i]).abs() < 1e-13);
        }
    }
    for n in 0..3 {
        let x = [0.3, 0.9, -0.4, 1.1];
        let mut d = [0.0; 4];
        d_h(&x, &mut d, n, 1.0);
        for i in 0..4 {
            let (mut p, mut m, mut t) = (x, x, [0.0; 4]);
            p[i] += e;
            m[i] -= e;
            t[i] = 1.0;
            let cd = (h(&p, n) - h(&m, n)) / (2.0 * e);
            assert!((cd - d[i]).abs() < 1e-8, "h {n} {i} {cd} {d:?}");
            assert!((f_h(&x, &t, n).1 - d[i]).abs() < 1e-13);
        }
    }
    for n in 0..5 {
        let a = list(&[0.5, 0.25, 0.7]).unwrap();
        let xs = [0.3, 0.9, -0.4, 0.2];
        let b = list(&xs).unwrap();
        let mut d = list(&[0.0; 4]).unwrap();
        d_l(&a, &b, &mut d, n, 1.0);
        let mut cur = Some(&d);
        for i in 0..4 {
            let (mut p, mut m, mut t) = (xs, xs, [0.0; 4]);
            p[i] += e;
            m[i] -= e;
            t[i] = 1.0;
            let cd = (l(&a, &list(&p).unwrap(), n) - l(&a, &list(&m).unwrap(), n)) / (2.0 * e);
            let got = cur.unwrap().v;
            cur = cur.unwrap().next.as_ref();
            assert!((cd - got).abs() < 1e-8, "l {n} {i} {cd} {got}");
            assert!((f_l(&a, &b, &list(&t).unwrap(), n).1 - got).abs() < 1e-13);
        }
    }
    for k in 0..4 {
        let a = [0.5, 0.25];
        let x = [0.3, 0.9];
        let mut d = [0.0; 2];
        d_c(&a, &x, &mut d, k, 1.0);
        for i in 0..2 {
            let (mut p, mut m, mut t) = (x, x, [0.0; 2]);
            p[i] += e;
            m[i] -= e;
            t[i] = 1.0;
            let cd = (c(&a, &p, k) - c(&a, &m, k)) / (2.0 * e);
            assert!((cd - d[i]).abs() < 1e-8, "c {k} {cd} {d:?}");
            assert!((f_c(&a, &x, &t, k).1 - d[i]).abs() < 1e-13);
        }
    }
    for k in 0..3 {
        let mut d = 0.0;
        let want = [7.0, 6.0, 0.25][k];
        d_o(Some(&7.0), &3.0, &mut d, k, 1.0);
        assert_eq!(d, want);
        assert_eq!(f_o(Some(&7.0), &3.0, &1.0, k).1, want);
    }
}
