// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! Words that are a float or a pointer to floats of the caller's, moved by value: at width 8 the pointer has eight shadows.

use oxad::{autodiff_forward, autodiff_reverse};

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

mod sorted {
    use super::*;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = x[0] * x[1];
        let z: [Result<f64, &f64>; 4] = [Ok(x[2] * 2.0), Err(&y), Err(&x[3]), Ok(y)];
        let mut v = z.to_vec();
        v.sort_by(|a, b| {
            let g = |r: &Result<f64, &f64>| match r {
                Ok(v) => *v,
                Err(p) => **p,
            };
            g(b).partial_cmp(&g(a)).unwrap()
        });
        v.iter().enumerate().map(|(i, r)| i as f64 * r.unwrap_or_else(|p| *p * *p)).sum()
    }
}

mod swapped {
    use super::*;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = x[0] * x[1];
        let z: [Result<f64, &f64>; 3] = [Ok(x[2] * 2.0), Err(&y), Err(&x[3])];
        let mut v = z.to_vec();
        v.swap(0, 2);
        v.iter().enumerate().map(|(i, r)| (i + 1) as f64 * r.unwrap_or_else(|p| *p * *p)).sum()
    }
}

mod read {
    use super::*;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = x[0] * x[1];
        let z: [Result<f64, &f64>; 3] = [Ok(x[2] * 2.0), Err(&y), Err(&x[3])];
        let mut s = 0.0;
        for (i, r) in z.iter().enumerate() {
            s += match r {
                Ok(v) => v * v,
                Err(p) => **p * (i as f64),
            };
        }
        s
    }
}

mod unions {
    use super::*;
    union U {
        f: f64,
        p: *const f64,
        n: usize,
    }
    struct T {
        k: u8,
        u: U,
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = [x[0] * x[1], x[2] * 2.0];
        let ts = [
            T { k: 0, u: U { f: x[3] * x[3] } },
            T { k: 1, u: U { p: &y[1] } },
            T { k: 2, u: U { n: 3 } },
            T { k: 1, u: U { p: &y[0] } },
        ];
        let mut s = 0.0;
        for (i, t) in ts.iter().enumerate() {
            let v = unsafe {
                match t.k {
                    0 => t.u.f,
                    1 => *t.u.p,
                    _ => t.u.n as f64,
                }
            };
            s += v * v * (i + 1) as f64;
        }
        s
    }
}

mod cows {
    use super::*;
    use std::borrow::Cow;
    fn norm<'a>(v: &'a [f64]) -> Cow<'a, [f64]> {
        if v.iter().any(|a| *a > 2.0) {
            Cow::Owned(v.iter().map(|a| a.min(2.0)).collect())
        } else {
            Cow::Borrowed(v)
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let a = norm(x);
        let mut b = norm(&x[..2]);
        b.to_mut()[0] *= 3.0;
        let cs: Vec<Cow<[f64]>> = vec![a, b, Cow::Owned(vec![x[4]])];
        cs.iter().map(|c| c.iter().map(|v| v * v).sum::<f64>()).product()
    }
}

fn main() {
    let x = || vec![0.7, 1.3, 0.4, 2.1, 0.9, 1.7];
    {
        use sorted::*;
        check!(sorted, f, f_r, f_d, f_w, x());
    }
    {
        use swapped::*;
        check!(swapped, f, f_r, f_d, f_w, x());
    }
    {
        use read::*;
        check!(read, f, f_r, f_d, f_w, x());
    }
    {
        use unions::*;
        check!(unions, f, f_r, f_d, f_w, x());
    }
    {
        use cows::*;
        check!(cows, f, f_r, f_d, f_w, x());
    }
}
