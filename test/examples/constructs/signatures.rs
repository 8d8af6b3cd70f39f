// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C lto=fat %s
//! Every kind of parameter and result, against closed forms or differences.

#![allow(unused, clippy::all)]
use oxad::{autodiff_forward, autodiff_reverse};
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct P {
    a: f64,
    n: i32,
    b: f32,
    c: [f64; 3],
}
#[derive(Debug, Default, Clone)]
struct Net {
    w: Vec<f64>,
    b: Vec<f64>,
    layers: Vec<Vec<f64>>,
    k: usize,
}
#[autodiff_reverse(by_value_r, Active, Active)]
#[autodiff_forward(by_value_f, Dual, Dual)]
#[autodiff_forward(by_value_f4, 4, Dual, DualOnly)]
fn by_value(p: P) -> f64 {
    p.a * p.b as f64 + p.c.iter().sum::<f64>() * p.n as f64
}
#[autodiff_reverse(tup_r, Active, Active)]
fn tup(t: (f64, f64, f32)) -> f64 {
    t.0 * t.1 * t.2 as f64
}
#[autodiff_reverse(ret_r, Active, Active)]
#[autodiff_forward(ret_f, Dual, Dual)]
fn ret(x: f64) -> (f64, f64) {
    (x.sin(), x * x)
}
#[autodiff_reverse(retp_r, Active, Active)]
#[autodiff_forward(retp_f2, 2, Dual, Dual)]
fn retp(x: f64) -> P {
    P { a: x, n: 3, b: (x * 2.0) as f32, c: [x * x; 3] }
}
#[autodiff_reverse(reta_r, Duplicated, Active)]
fn reta(x: &[f64; 4]) -> [f64; 2] {
    [x[0] * x[1], x[2] / x[3]]
}
#[autodiff_reverse(net_r, Duplicated, Duplicated, Active)]
#[autodiff_forward(net_f, Dual, Dual, Dual)]
fn net(m: &Net, x: &[f64]) -> f64 {
    let mut s = 0.0;
    for (l, w) in m.layers.iter().zip(&m.w) {
        s += w * l.iter().zip(x).map(|(a, b)| a * b).sum::<f64>().tanh();
    }
    s * m.k as f64 + m.b[0]
}
#[autodiff_reverse(upd_r, Duplicated, Const)]
fn upd(m: &mut Net, k: usize) {
    for w in m.w.iter_mut() {
        *w = *w * *w * k as f64;
    }
    m.b.swap(0, 1);
}
#[autodiff_reverse(sl_r, Duplicated, Duplicated, Const)]
#[autodiff_forward(sl_f, Dual, Dual, Const)]
#[autodiff_forward(sl_fv, 2, Dualv, Dualv, Const)]
fn sl(x: &[f64], y: &mut [f64], n: usize) {
    for i in 0..n {
        y[i] = x[i] * x[(i + 1) % n];
    }
}
#[autodiff_reverse(f32_r, Duplicated, Active)]
#[autodiff_forward(f32_f16, 16, Dual, DualOnly)]
fn f32s(x: &[f32]) -> f32 {
    x.iter().map(|v| v.exp()).sum::<f32>().ln()
}
#[autodiff_reverse(g_r, Duplicated, Active)]
#[autodiff_forward(g_f, Dual, Dual)]
fn g<T: Copy + std::ops::Mul<Output = T> + std::iter::Sum<T>, const N: usize>(x: &[T; N]) -> T
where
    T: Default,
{
    x.iter().map(|&v| v * v).sum()
}
trait Model {
    fn loss(&self, x: &[f64]) -> f64;
}
struct Lin {
    w: [f64; 2],
}
struct Quad(f64);
impl Model for Lin {
    #[inline]
    fn loss(&self, x: &[f64]) -> f64 {
        x.iter().zip(&self.w).map(|(a, b)| a * b).sum()
    }
}
impl Model for Quad {
    fn loss(&self, x: &[f64]) -> f64 {
        x.iter().map(|a| a * a * self.0).sum()
    }
}
#[autodiff_reverse(m_r, Duplicated, Duplicated, Active)]
fn m<M: Model>(model: &M, x: &[f64]) -> f64 {
    model.loss(x).sin()
}
impl Lin {
    #[autodiff_reverse(eval_r, Duplicated, Duplicated, Active)]
    fn eval(&self, x: &[f64]) -> f64 {
        self.loss(x) * self.w[0]
    }
    #[autodiff_forward(scaled_f, Dual, Const)]
    fn scale(&mut self, k: usize) {
        for w in &mut self.w {
            *w *= *w * k as f64;
        }
    }
    #[autodiff_reverse(assoc_r, Active, Active)]
    fn assoc(x: f64) -> f64 {
        x * Self::K
    }
    const K: f64 = 3.0;
}
#[autodiff_reverse(opt_r, Duplicated, Const, Active)]
fn opt(x: &[f64], i: Option<usize>) -> f64 {
    i.map_or(0.0, |i| x[i] * x[i])
}
#[autodiff_reverse(oref_r, Duplicated, Active)]
#[autodiff_forward(oref_f, Dual, Dual)]
fn oref(x: &Option<f64>) -> f64 {
    x.map_or(1.0, |v| v * v)
}
#[autodiff_reverse(box_r, Duplicated, Active)]
fn bx(x: &Box<[f64]>) -> f64 {
    x.iter().product()
}
#[autodiff_reverse(vv_r, Duplicated, Active)]
#[autodiff_forward(vv_f, Dual, Dual)]
fn vv(x: &Vec<Vec<f64>>) -> f64 {
    x.iter().flatten().map(|v| v * v).sum()
}
#[autodiff_reverse(aa_r, Duplicated, Active)]
fn aa(x: &[[f64; 2]; 3]) -> f64 {
    x.iter().map(|r| r[0] * r[1]).sum()
}
#[autodiff_reverse(ss_r, Duplicated, Active)]
#[autodiff_forward(ss_f, Dual, Dual)]
fn ss(x: &[&[f64]]) -> f64 {
    x.iter().map(|r| r.iter().product::<f64>()).sum()
}
#[autodiff_reverse(ps_r, Duplicated, Active)]
fn ps(x: &[P]) -> f64 {
    x.iter().map(|p| p.a * p.b as f64 * p.c[1] * p.n as f64).sum()
}
#[autodiff_reverse(life_r, Duplicated, Const, Active)]
fn life<'a, 'b: 'a>(x: &'a [f64], _y: &'b str) -> f64
where
    'b: 'a,
{
    x[0] * x[0] * _y.len() as f64
}
#[autodiff_reverse(impl_r, Const, Active, Active)]
fn imp(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    f(x) * x
}
#[autodiff_reverse(raw_r, Duplicated, Const, Active)]
unsafe fn raw(x: *const f64, n: usize) -> f64 {
    let mut s = 0.0;
    for i in 0..n {
        s += unsafe { *x.add(i) * *x.add(i) }
    }
    s
}
#[autodiff_reverse(pat_r, Active, Active, Active)]
fn pat((a, b): (f64, f64), [c, d]: [f64; 2]) -> f64 {
    a * b * c + d
}
#[autodiff_reverse(mix_r, Active, Active, Const, Active)]
fn mix(x: f32, y: f64, b: bool) -> f64 {
    if b { x as f64 * y } else { y }
}
#[autodiff_reverse(nores_r, Duplicated)]
fn nores(x: &mut f64) {
    *x = x.sin()
}
#[autodiff_reverse(act_only, Active, ActiveOnly)]
fn ao(x: f64) -> f64 {
    x * x * x
}
#[autodiff_reverse(const_res, Duplicated, Const)]
fn cr(x: &mut [f64]) -> usize {
    for v in x.iter_mut() {
        *v *= 2.0;
    }
    x.len()
}
macro_rules! mk {
    ($n:ident, $d:ident, $t:ty, $e:expr) => {
        #[autodiff_reverse($d, Active, Active)]
        fn $n(x: $t) -> $t {
            let f: fn($t) -> $t = |v| v;
            $e * x
        }
    };
}
mk!(m64, m64_r, f64, 3.0);
mk!(m32, m32_r, f32, 3.0f32);
fn eq(name: &str, a: impl AsRef<[f64]>, b: impl AsRef<[f64]>) {
    let (a, b) = (a.as_ref(), b.as_ref());
    let ok = a.len() == b.len() && a.iter().zip(b).all(|(p, q)| (p - q).abs() <= 1e-6 * (1.0 + q.abs()));
    if !ok {
        panic!("{name}: {a:?}, and not {b:?}");
    }
}
fn main() {
    let p = P { a: 2.0, n: 3, b: 1.5, c: [1.0, 2.0, 3.0] };
    let (v, d) = by_value_r(p, 1.0);
    eq("by_value", [v, d.a, d.b as f64, d.c[0], d.c[2], d.n as f64], [21.0, 1.5, 2.0, 3.0, 3.0, 0.0]);
    let z = P::default();
    eq("bvf", [by_value_f(p, P { a: 1.0, ..z }).1, by_value_f(p, P { b: 1.0, ..z }).1], [1.5, 2.0]);
    eq(
        "bvf4",
        by_value_f4(p, P { a: 1.0, ..z }, P { b: 1.0, ..z }, P { c: [1.0, 0.0, 0.0], ..z }, z),
        [1.5, 2.0, 3.0, 0.0],
    );
    let (v, d) = tup_r((2.0, 3.0, 4.0), 1.0);
    eq("tup", [v, d.0, d.1, d.2 as f64], [24.0, 12.0, 8.0, 6.0]);
    let (v, d) = ret_r(2.0, (1.0, 10.0));
    eq("ret", [v.0, d], [2f64.sin(), 2f64.cos() + 40.0]);
    let (v, d) = ret_f(2.0, 1.0);
    eq("retf", [d.0, d.1], [2f64.cos(), 4.0]);
    let (v, d) = retp_r(2.0, P { a: 1.0, n: 0, b: 1.0, c: [1.0, 1.0, 1.0] });
    eq("retp", [d], [1.0 + 2.0 + 12.0]);
    let r = retp_f2(2.0, 1.0, 2.0);
    eq("retp2", [r[1].a, r[1].b as f64, r[2].c[1]], [1.0, 2.0, 8.0]);
    let mut d = [0.0; 4];
    reta_r(&[1.0, 2.0, 3.0, 4.0], &mut d, [1.0, 1.0]);
    eq("reta", d, [2.0, 1.0, 0.25, -3.0 / 16.0]);
    let n = Net { w: vec![1.0, 2.0], b: vec![0.5, 0.25], layers: vec![vec![0.1, 0.2], vec![0.3, 0.4]], k: 2 };
    let x = [0.5, 0.7];
    let zero = |n: &Net| Net { w: vec![0.0; n.w.len()], b: vec![0.0; 2], layers: vec![vec![0.0; 2]; 2], k: 0 };
    let mut dn = zero(&n);
    let mut dx = [0.0; 2];
    net_r(&n, &mut dn, &x, &mut dx, 1.0);
    let h = 1e-6;
    let mut num = vec![];
    for i in 0..2 {
        let mut a = n.clone();
        a.w[i] += h;
        let mut b = n.clone();
        b.w[i] -= h;
        num.push((net(&a, &x) - net(&b, &x)) / (2.0 * h));
    }
    eq("net w", &dn.w, &num);
    let mut num = vec![];
    for i in 0..2 {
        let mut a = x;
        a[i] += h;
        let mut b = x;
        b[i] -= h;
        num.push((net(&n, &a) - net(&n, &b)) / (2.0 * h));
    }
    eq("net x", dx, &num);
    let mut e = zero(&n);
    e.layers[1][0] = 1.0;
    let t = net_f(&n, &e, &x, &[0.0; 2]).1;
    eq("net fwd", [t], [dn.layers[1][0]]);
    eq("net b", &dn.b, [1.0, 0.0]);
    let mut a = n.clone();
    let mut da = zero(&n);
    da.w = vec![1.0, 1.0];
    da.b = vec![1.0, 5.0];
    upd_r(&mut a, &mut da, 3);
    eq("upd", &da.w, [6.0, 12.0]);
    eq("updb", &da.b, [5.0, 1.0]);
    let mut y = [0.0; 3];
    let mut dy = [1.0, 10.0, 100.0];
    let mut dx = [0.0; 3];
    sl_r(&[1.0, 2.0, 3.0], &mut dx, &mut y, &mut dy, 3);
    eq("sl", dx, [302.0, 31.0, 120.0]);
    eq("sl dy", dy, [0.0; 3]);
    let mut dyv = [0.0; 6];
    sl_fv(&[1.0, 2.0, 3.0], &[1.0, 0.0, 0.0, 0.0, 1.0, 0.0], &mut y, &mut dyv, 3);
    eq("slv", dyv, [2.0, 0.0, 3.0, 1.0, 3.0, 0.0]);
    let mut d = [0f32; 3];
    f32_r(&[1.0, 2.0, 3.0], &mut d, 1.0);
    eq("f32", [d.iter().sum::<f32>() as f64], [1.0]);
    let o = [1f32, 0., 0.];
    let r = f32_f16(&[1.0, 2.0, 3.0], &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &o, &[0., 0., 1.]);
    eq("f32 16", [r[0] as f64, r[15] as f64], [d[0] as f64, d[2] as f64]);
    let mut d = [0.0; 3];
    g_r(&[1.0, 2.0, 3.0], &mut d, 1.0);
    eq("g", d, [2.0, 4.0, 6.0]);
    let mut d = [0f32; 2];
    g_r(&[1.0f32, 2.0], &mut d, 1.0);
    eq("g32", [d[0] as f64, d[1] as f64], [2.0, 4.0]);
    eq("gf", [g_f(&[1.0, 2.0], &[1.0, 1.0]).1], [6.0]);
    let l = Lin { w: [1.0, 2.0] };
    let mut dl = Lin { w: [0.0; 2] };
    let mut dx = [0.0; 2];
    m_r(&l, &mut dl, &[0.1, 0.2], &mut dx, 1.0);
    let c = 0.5f64.cos();
    eq("m", dl.w, [0.1 * c, 0.2 * c]);
    eq("mx", dx, [c, 2.0 * c]);
    let mut dq = Quad(0.0);
    let mut dx = [0.0; 1];
    m_r(&Quad(2.0), &mut dq, &[0.5], &mut dx, 1.0);
    let c = 0.5f64.cos();
    eq("q", [dq.0, dx[0]], [0.25 * c, 2.0 * c]);
    let mut dl = Lin { w: [0.0; 2] };
    let mut dx = [0.0; 2];
    l.eval_r(&mut dl, &[0.1, 0.2], &mut dx, 1.0);
    eq("eval", dl.w, [0.6, 0.2]);
    let mut l2 = Lin { w: [2.0, 3.0] };
    let mut t = Lin { w: [1.0, 0.0] };
    l2.scaled_f(&mut t, 2);
    eq("scale", t.w, [8.0, 0.0]);
    eq("assoc", [Lin::assoc_r(2.0, 1.0).1], [3.0]);
    let mut d = [0.0; 2];
    opt_r(&[1.0, 2.0], &mut d, Some(1), 1.0);
    opt_r(&[1.0, 2.0], &mut d, None, 1.0);
    eq("opt", d, [0.0, 4.0]);
    let mut d = Some(0.0);
    oref_r(&Some(3.0), &mut d, 1.0);
    eq("oref", [d.unwrap(), oref_f(&Some(3.0), &Some(1.0)).1, oref_f(&None, &None).1], [6.0, 6.0, 0.0]);
    let mut d: Box<[f64]> = vec![0.0; 3].into();
    box_r(&vec![1.0, 2.0, 3.0].into(), &mut d, 1.0);
    eq("box", &d, [6.0, 3.0, 2.0]);
    let v = vec![vec![1.0], vec![2.0, 3.0]];
    let mut d = vec![vec![0.0], vec![0.0; 2]];
    vv_r(&v, &mut d, 1.0);
    eq("vv", d.concat(), [2.0, 4.0, 6.0]);
    eq("vvf", [vv_f(&v, &vec![vec![1.0], vec![0.0, 1.0]]).1], [8.0]);
    let mut d = [[0.0; 2]; 3];
    aa_r(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], &mut d, 1.0);
    eq("aa", d.concat(), [2.0, 1.0, 4.0, 3.0, 6.0, 5.0]);
    eq("ssf", [ss_f(&[&[1.0, 2.0], &[3.0]], &[&[1.0, 0.0], &[1.0]]).1], [3.0]);
    let mut d = [P::default(); 2];
    ps_r(&[p, p], &mut d, 1.0);
    eq("ps", [d[1].a, d[0].b as f64, d[1].c[1], d[0].c[0]], [9.0, 12.0, 9.0, 0.0]);
    let mut d = [0.0];
    life_r(&[3.0], &mut d, "ab", 1.0);
    eq("life", d, [12.0]);
    let k = 3.0;
    eq("impl", [impl_r(|v| v * k, 2.0, 1.0).1], [12.0]);
    let mut d = [0.0; 2];
    unsafe {
        raw_r([1.0, 2.0].as_ptr(), d.as_mut_ptr(), 2, 1.0);
    }
    eq("raw", d, [2.0, 4.0]);
    let (v, a, b) = pat_r((1.0, 2.0), [3.0, 4.0], 1.0);
    eq("pat", [a.0, a.1, b[0], b[1]], [6.0, 3.0, 2.0, 1.0]);
    let (v, a, b) = mix_r(2.0, 3.0, true, 1.0);
    eq("mix", [a as f64, b], [3.0, 2.0]);
    let mut x = 2.0;
    let mut d = 1.0;
    nores_r(&mut x, &mut d);
    eq("nores", [d], [2f64.cos()]);
    eq("ao", [act_only(2.0, 1.0)], [12.0]);
    let mut x = [1.0, 2.0];
    let mut d = [1.0, 1.0];
    eq("cr", [const_res(&mut x, &mut d) as f64, d[0]], [2.0, 2.0]);
    eq("mk", [m64_r(2.0, 1.0).1, m32_r(2.0, 1.0).1 as f64], [3.0, 3.0]);
}
