// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
//! References to floats of the caller's and of the function's own, kept and sorted in collections.

use oxad::{autodiff_forward, autodiff_reverse};

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

mod references {
    use super::*;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let loc = [x[0] * 2.0, x[1] * x[2]];
        let mut v: Vec<&f64> = x.iter().collect();
        v.push(&loc[0]);
        v.insert(1, &loc[1]);
        v.sort_by(|a, b| b.partial_cmp(a).unwrap());
        v.dedup();
        let w: Vec<Option<&f64>> =
            v.iter().enumerate().map(|(i, r)| if i % 3 == 0 { None } else { Some(*r) }).collect();
        v.iter().zip(&w).enumerate().map(|(i, (a, b))| i as f64 * **a * b.map_or(1.0, |b| b.sin())).sum()
    }
}

mod maps {
    use super::*;
    use std::collections::BTreeMap;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let own = [x[0] + x[1]];
        let mut m: BTreeMap<u32, &f64> = BTreeMap::new();
        for (i, a) in x.iter().enumerate() {
            m.insert(i as u32 * 3 % 5, a);
        }
        m.insert(9, &own[0]);
        m.values().map(|a| **a).product::<f64>() + m.get(&9).map_or(0.0, |v| **v * 2.0)
    }
}

mod queues {
    use super::*;
    use std::collections::VecDeque;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = x[0] * x[1];
        let mut q: VecDeque<&f64> = VecDeque::new();
        q.push_back(&y);
        q.extend(x.iter());
        q.rotate_left(2);
        q.push_front(&x[3]);
        q.make_contiguous().reverse();
        let z: Vec<&f64> = q.iter().copied().chain([&y]).collect();
        z.iter().enumerate().map(|(i, a)| i as f64 * **a).sum()
    }
}

mod mutable {
    use super::*;
    fn bump(ps: &mut [&mut f64], k: f64) {
        for (i, p) in ps.iter_mut().enumerate() {
            **p = **p * k + i as f64;
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let (mut a, mut b, mut c) = (x[0], x[1] * x[2], 3.0);
        {
            let mut ps = [&mut a, &mut b, &mut c];
            ps.swap(0, 2);
            bump(&mut ps, x[3]);
            bump(&mut ps[1..], x[4]);
        }
        a * b + c
    }
}

mod lists {
    use super::*;
    enum L<'a> {
        Nil,
        Cons(&'a f64, f64, &'a L<'a>),
    }
    fn sum(l: &L) -> f64 {
        match l {
            L::Nil => 0.0,
            L::Cons(v, w, r) => **v * w + sum(r).sin(),
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let y = x[0] * x[1];
        let n = L::Nil;
        let a = L::Cons(&y, 2.0, &n);
        let b = L::Cons(&x[2], x[3], &a);
        let c = L::Cons(&x[4], y, if x[0] > 0.0 { &b } else { &a });
        sum(&c) + sum(&b)
    }
}

fn main() {
    let x = || vec![0.7, 1.3, 0.4, 2.1, 0.9, 1.7];
    {
        use references::*;
        check!(references, f, f_r, f_d, f_w, x());
    }
    {
        use maps::*;
        check!(maps, f, f_r, f_d, f_w, x());
    }
    {
        use queues::*;
        check!(queues, f, f_r, f_d, f_w, x());
    }
    {
        use mutable::*;
        check!(mutable, f, f_r, f_d, f_w, x());
    }
    {
        use lists::*;
        check!(lists, f, f_r, f_d, f_w, x());
    }
}
