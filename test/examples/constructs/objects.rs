// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Trait objects of several types in one place, as ordinary programs have them.

use oxad::{autodiff_forward, autodiff_reverse};

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

mod expressions {
    use super::*;
    trait Op {
        fn eval(&self, x: &[f64]) -> f64;
        fn grad_name(&self) -> &str {
            "op"
        }
    }
    struct Var(usize);
    struct Const(f64);
    struct Add(Box<dyn Op>, Box<dyn Op>);
    struct Mul(Box<dyn Op>, Box<dyn Op>);
    struct Sin(Box<dyn Op>);
    impl Op for Var {
        fn eval(&self, x: &[f64]) -> f64 {
            x[self.0]
        }
        fn grad_name(&self) -> &str {
            "var"
        }
    }
    impl Op for Const {
        fn eval(&self, _: &[f64]) -> f64 {
            self.0
        }
    }
    impl Op for Add {
        fn eval(&self, x: &[f64]) -> f64 {
            self.0.eval(x) + self.1.eval(x)
        }
    }
    impl Op for Mul {
        fn eval(&self, x: &[f64]) -> f64 {
            self.0.eval(x) * self.1.eval(x)
        }
    }
    impl Op for Sin {
        fn eval(&self, x: &[f64]) -> f64 {
            self.0.eval(x).sin()
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let e: Box<dyn Op> = Box::new(Add(
            Box::new(Mul(Box::new(Var(0)), Box::new(Sin(Box::new(Var(1)))))),
            Box::new(Mul(Box::new(Const(x[2] * 2.0)), Box::new(Var(3)))),
        ));
        e.eval(x) * e.grad_name().len() as f64
    }
}

mod copies {
    use super::*;
    trait Shape {
        fn area(&self) -> f64;
        fn boxed(&self) -> Box<dyn Shape>;
        fn scale(&mut self, k: f64);
    }
    #[derive(Clone)]
    struct C {
        r: f64,
    }
    #[derive(Clone)]
    struct P {
        pts: Vec<(f64, f64)>,
    }
    impl Shape for C {
        fn area(&self) -> f64 {
            self.r * self.r * 3.14
        }
        fn boxed(&self) -> Box<dyn Shape> {
            Box::new(self.clone())
        }
        fn scale(&mut self, k: f64) {
            self.r *= k
        }
    }
    impl Shape for P {
        fn area(&self) -> f64 {
            let n = self.pts.len();
            (0..n)
                .map(|i| {
                    let (a, b) = (self.pts[i], self.pts[(i + 1) % n]);
                    a.0 * b.1 - a.1 * b.0
                })
                .sum::<f64>()
                * 0.5
        }
        fn boxed(&self) -> Box<dyn Shape> {
            Box::new(self.clone())
        }
        fn scale(&mut self, k: f64) {
            for p in &mut self.pts {
                p.0 *= k;
                p.1 *= k;
            }
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let v: Vec<Box<dyn Shape>> =
            vec![Box::new(C { r: x[0] }), Box::new(P { pts: vec![(x[1], 0.0), (0.0, x[2]), (x[3], x[4])] })];
        let mut w: Vec<Box<dyn Shape>> = v.iter().map(|s| s.boxed()).collect();
        for s in &mut w {
            s.scale(x[5]);
        }
        v.iter().chain(&w).map(|s| s.area()).sum()
    }
}

mod shared {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;
    trait Node {
        fn val(&self) -> f64;
        fn bump(&self, d: f64);
    }
    struct Leaf {
        v: RefCell<f64>,
    }
    struct Sum {
        kids: Vec<Rc<dyn Node>>,
    }
    impl Node for Leaf {
        fn val(&self) -> f64 {
            *self.v.borrow()
        }
        fn bump(&self, d: f64) {
            *self.v.borrow_mut() += d
        }
    }
    impl Node for Sum {
        fn val(&self) -> f64 {
            self.kids.iter().map(|k| k.val()).product()
        }
        fn bump(&self, d: f64) {
            for k in &self.kids {
                k.bump(d)
            }
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let l: Vec<Rc<dyn Node>> = x.iter().map(|v| Rc::new(Leaf { v: RefCell::new(*v) }) as Rc<dyn Node>).collect();
        let s = Sum { kids: vec![l[0].clone(), l[1].clone(), l[0].clone()] };
        let t = Sum { kids: vec![Rc::new(s), l[2].clone()] };
        t.bump(x[3]);
        t.val() + l[0].val()
    }
}

mod mixtures {
    use super::*;
    trait Dist {
        fn logp(&self, v: f64) -> f64;
    }
    struct Normal {
        m: f64,
        s: f64,
    }
    struct Expo {
        l: f64,
    }
    struct Mix(Vec<(f64, Box<dyn Dist>)>);
    impl Dist for Normal {
        fn logp(&self, v: f64) -> f64 {
            let z = (v - self.m) / self.s;
            -0.5 * z * z - self.s.ln()
        }
    }
    impl Dist for Expo {
        fn logp(&self, v: f64) -> f64 {
            self.l.ln() - self.l * v
        }
    }
    impl Dist for Mix {
        fn logp(&self, v: f64) -> f64 {
            self.0.iter().map(|(w, d)| w * d.logp(v).exp()).sum::<f64>().ln()
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let m = Mix(vec![
            (x[0], Box::new(Normal { m: x[1], s: x[2] })),
            (1.0 - x[0], Box::new(Expo { l: x[3] })),
            (0.2, Box::new(Mix(vec![(x[4], Box::new(Expo { l: x[5] }))]))),
        ]);
        [0.3, 0.9, 1.4].iter().map(|v| m.logp(*v)).sum()
    }
}

mod iterators {
    use super::*;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let it: Box<dyn Iterator<Item = f64>> =
            if x.len() > 3 { Box::new(x.iter().map(|a| a * a)) } else { Box::new(x.iter().cloned().rev()) };
        let it2: Box<dyn Iterator<Item = f64> + '_> = Box::new(it.zip(x.iter().skip(1)).map(|(a, b)| a * b));
        it2.sum()
    }
}

mod states {
    use super::*;
    trait State {
        fn next(self: Box<Self>, u: f64) -> Box<dyn State>;
        fn value(&self) -> f64;
    }
    struct Idle {
        acc: f64,
    }
    struct Run {
        acc: f64,
        n: usize,
        hist: Vec<f64>,
    }
    struct Done(f64);
    impl State for Idle {
        fn next(self: Box<Self>, u: f64) -> Box<dyn State> {
            if u > 0.5 {
                Box::new(Run { acc: self.acc + u, n: 1, hist: vec![u] })
            } else {
                self
            }
        }
        fn value(&self) -> f64 {
            self.acc
        }
    }
    impl State for Run {
        fn next(mut self: Box<Self>, u: f64) -> Box<dyn State> {
            self.acc *= u;
            self.hist.push(self.acc);
            self.n += 1;
            if self.n > 3 {
                Box::new(Done(self.hist.iter().sum()))
            } else {
                self
            }
        }
        fn value(&self) -> f64 {
            self.acc
        }
    }
    impl State for Done {
        fn next(self: Box<Self>, u: f64) -> Box<dyn State> {
            Box::new(Idle { acc: self.0 * u })
        }
        fn value(&self) -> f64 {
            self.0
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let mut s: Box<dyn State> = Box::new(Idle { acc: x[0] });
        let mut t = 0.0;
        for u in x {
            s = s.next(*u);
            t += s.value();
        }
        t
    }
}

mod bodies {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;
    trait Body {
        fn step(&mut self, dt: f64);
        fn e(&self) -> f64;
    }
    struct Pt {
        x: f64,
        v: f64,
    }
    struct Rot {
        th: [f64; 2],
        w: f64,
        tag: String,
    }
    impl Body for Pt {
        fn step(&mut self, dt: f64) {
            self.v -= self.x * dt;
            self.x += self.v * dt
        }
        fn e(&self) -> f64 {
            self.x * self.x + self.v * self.v
        }
    }
    impl Body for Rot {
        fn step(&mut self, dt: f64) {
            self.th[0] += self.w * dt;
            self.th[1] = self.th[0].sin();
            self.tag.push('.')
        }
        fn e(&self) -> f64 {
            self.th[1] * self.w * self.tag.len() as f64
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let bs: Vec<Rc<RefCell<dyn Body>>> = vec![
            Rc::new(RefCell::new(Pt { x: x[0], v: x[1] })),
            Rc::new(RefCell::new(Rot { th: [x[2], 0.0], w: x[3], tag: String::new() })),
        ];
        let also = bs[0].clone();
        for _ in 0..5 {
            for b in &bs {
                b.borrow_mut().step(0.1)
            }
        }
        also.borrow_mut().step(x[4]);
        bs.iter().map(|b| b.borrow().e()).sum()
    }
}

mod priors {
    use super::*;
    trait Prior {
        fn lp(&self, v: f64) -> f64;
    }
    struct G(f64, f64);
    struct U {
        lo: f64,
        hi: f64,
        name: &'static str,
    }
    impl Prior for G {
        fn lp(&self, v: f64) -> f64 {
            -(v - self.0).powi(2) / self.1
        }
    }
    impl Prior for U {
        fn lp(&self, v: f64) -> f64 {
            -(self.hi - self.lo).ln() + v * self.name.len() as f64 * 0.01
        }
    }
    struct Par {
        v: f64,
        p: Option<Box<dyn Prior>>,
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let mut ps: Vec<Par> = vec![
            Par { v: x[0], p: None },
            Par { v: x[1], p: Some(Box::new(G(x[2], x[3]))) },
            Par { v: x[4], p: Some(Box::new(U { lo: 0.1, hi: x[5], name: "uni" })) },
        ];
        let t: f64 = ps.iter().map(|p| p.p.as_ref().map_or(p.v, |q| q.lp(p.v))).sum();
        let taken = ps[1].p.take();
        let r = std::mem::replace(&mut ps[2].p, taken);
        t + r.map_or(0.0, |q| q.lp(x[0])) + ps[2].p.as_ref().unwrap().lp(ps[2].v)
    }
}

mod kernels {
    use super::*;
    trait K {
        fn k(&self, a: f64, b: f64) -> f64;
    }
    struct Rbf {
        l: f64,
    }
    struct Lin(f64, f64);
    struct SumK(Box<dyn K>, Box<dyn K>);
    struct Sc(f64, Box<dyn K>);
    impl K for Rbf {
        fn k(&self, a: f64, b: f64) -> f64 {
            (-(a - b).powi(2) / self.l).exp()
        }
    }
    impl K for Lin {
        fn k(&self, a: f64, b: f64) -> f64 {
            self.0 + self.1 * a * b
        }
    }
    impl K for SumK {
        fn k(&self, a: f64, b: f64) -> f64 {
            self.0.k(a, b) + self.1.k(a, b)
        }
    }
    impl K for Sc {
        fn k(&self, a: f64, b: f64) -> f64 {
            self.0 * self.1.k(a, b)
        }
    }
    fn make(n: &str, p: &[f64]) -> Result<Box<dyn K>, String> {
        match n {
            "rbf" => Ok(Box::new(Rbf { l: p[0] })),
            "lin" => {
                if p.len() < 2 {
                    return Err(format!("lin wants 2, got {}", p.len()));
                }
                Ok(Box::new(Lin(p[0], p[1])))
            }
            "sum" => Ok(Box::new(SumK(make("rbf", p)?, make("lin", &p[1..])?))),
            "scaled" => make("sum", &p[1..]).map(|k| Box::new(Sc(p[0], k)) as Box<dyn K>),
            _ => Err("?".to_string()),
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let k = make("scaled", x).unwrap();
        let bad = make("lin", &x[..1]);
        let mut t = 0.0;
        for i in 0..3 {
            for j in 0..3 {
                t += k.k(i as f64 * 0.3, j as f64 * 0.5 + x[4]);
            }
        }
        t + bad.map_or_else(|e| e.len() as f64 * x[5], |k| k.k(1.0, 2.0))
    }
}

mod any {
    use super::*;
    use std::any::Any;
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let v: Vec<Box<dyn Any>> = vec![Box::new(x[0] * x[1]), Box::new([x[2], x[3]])];
        let mut t = 0.0;
        for b in &v {
            if let Some(y) = b.downcast_ref::<f64>() {
                t += y * y;
            } else if let Some(y) = b.downcast_ref::<[f64; 2]>() {
                t += y[0] * y[1];
            }
        }
        t
    }
}

mod shapes {
    use super::*;
    trait Shape {
        fn area(&self) -> f64;
    }
    struct C {
        r: f64,
    }
    struct R {
        w: f64,
        h: f64,
    }
    impl Shape for C {
        fn area(&self) -> f64 {
            self.r * self.r * 3.14
        }
    }
    impl Shape for R {
        fn area(&self) -> f64 {
            self.w * self.h
        }
    }
    #[autodiff_reverse(f_r, Duplicated, Active)]
    #[autodiff_forward(f_d, Dual, Dual)]
    #[autodiff_forward(f_w, 8, Dual, Dual)]
    pub fn f(x: &[f64]) -> f64 {
        let v: Vec<Box<dyn Shape>> = vec![Box::new(C { r: x[0] }), Box::new(R { w: x[1], h: x[2] * x[3] })];
        v.iter().map(|s| s.area()).sum::<f64>()
    }
}

fn main() {
    let x = || vec![0.7, 1.3, 0.4, 2.1, 0.9, 1.7];
    {
        use expressions::*;
        check!(expressions, f, f_r, f_d, f_w, x());
    }
    {
        use copies::*;
        check!(copies, f, f_r, f_d, f_w, x());
    }
    {
        use shared::*;
        check!(shared, f, f_r, f_d, f_w, x());
    }
    {
        use mixtures::*;
        check!(mixtures, f, f_r, f_d, f_w, x());
    }
    {
        use iterators::*;
        check!(iterators, f, f_r, f_d, f_w, x());
    }
    {
        use states::*;
        check!(states, f, f_r, f_d, f_w, x());
    }
    {
        use bodies::*;
        check!(bodies, f, f_r, f_d, f_w, x());
    }
    {
        use priors::*;
        check!(priors, f, f_r, f_d, f_w, x());
    }
    {
        use kernels::*;
        check!(kernels, f, f_r, f_d, f_w, x());
    }
    {
        use any::*;
        check!(any, f, f_r, f_d, f_w, x());
    }
    {
        use shapes::*;
        check!(shapes, f, f_r, f_d, f_w, x());
    }
}
