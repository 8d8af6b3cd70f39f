// Floats in structures, cells, options, closures and variants on their way through generics, trait objects and iterators.
// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
#[path = "files/case.rs"]
mod case;
use case::{case, check_all};

case!(generic_slot, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    trait Slot<T> { fn put(&mut self, t: T) -> T; } struct One<T>(T); impl<T> Slot<T> for One<T> { fn put(&mut self, t: T) -> T { std::mem::replace(&mut self.0, t) } }
    #[inline(never)] fn cyc<T: Clone, S: Slot<T>>(s: &mut S, v: &[T]) -> Vec<T> { v.iter().map(|a| s.put(a.clone())).collect() }
    let mut a = One((x[0], 7u32, true)); let v = cyc(&mut a, &[(x[1], 1, false), (x[2], 2, true)]); let mut b = One([x[3], x[4]]); let w = cyc(&mut b, &[[x[5], x[0]], [x[1], x[1]]]); v.iter().map(|t| t.0 * t.1 as f64).sum::<f64>() * a.0.0 + w.iter().map(|p| p[0] * p[1]).sum::<f64>() + b.0[1]
});
case!(cells, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    use std::cell::{Cell, RefCell}; use std::rc::Rc;
    #[derive(Clone, Copy)] struct S { k: u8, w: f64, n: i32, v: f32 }
    #[inline(never)] fn step(c: &Cell<Option<S>>, d: &RefCell<Vec<Option<f64>>>, x: f64) { if let Some(mut s) = c.take() { s.w *= x; s.v += x as f32; s.n += 1; c.set(Some(s)); d.borrow_mut().push(if s.n % 2 == 0 { Some(s.w) } else { None }); } else { c.set(Some(S { k: 1, w: x, n: 0, v: 0.5 })); } }
    let c = Cell::new(None); let d = Rc::new(RefCell::new(vec![])); let e = Rc::clone(&d); for &v in x { step(&c, &d, v); } let t: f64 = e.borrow().iter().flatten().sum(); let s = c.get().unwrap(); t + s.w + (s.v as f64).min(1e9) * 0.0 + s.n as f64
});
case!(options_in_array, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    #[inline(never)] fn fill(o: &mut [Option<(f64, u32)>; 5], x: &[f64]) { for (i, v) in x.iter().enumerate() { o[(i * 3) % 5] = if i % 4 == 2 { None } else { Some((v.sin(), i as u32)) }; } }
    #[inline(never)] fn best(o: &[Option<(f64, u32)>]) -> Option<(f64, u32)> { o.iter().flatten().copied().max_by(|a, b| a.0.total_cmp(&b.0)) }
    let mut o = [None; 5]; fill(&mut o, x); o.swap(0, 3); o.rotate_left(2); let b = best(&o).unwrap_or((0.0, 0)); let t: f64 = o.iter().enumerate().map(|(i, p)| p.map_or(0.5, |(v, k)| v * (k + i as u32) as f64)).sum(); t * b.0 + b.1 as f64
});
case!(nested_closures, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    fn twice<F: FnMut(f64) -> f64>(mut f: F) -> impl FnMut(f64) -> f64 { move |v| { let a = f(v); f(a) } }
    #[inline(never)] fn apply(f: &mut dyn FnMut(f64) -> f64, n: usize, v: f64) -> f64 { (0..n).fold(v, |a, _| f(a)) }
    let k = x[1]; let mut log = vec![]; let mut g = twice(|v| { log.push(v); v * k + 0.1 }); let a = apply(&mut g, 2, x[0]); drop(g); let h = { let c = [x[2], x[3]]; move |i: usize| { let c = c; move |v: f64| v * c[i] } }; let p: Vec<Box<dyn Fn(f64) -> f64>> = (0..2).map(|i| Box::new(h(i)) as Box<dyn Fn(f64) -> f64>).collect(); a + p.iter().map(|q| q(x[4])).sum::<f64>() + log.iter().sum::<f64>()
});
case!(raw_moves, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    use std::mem::MaybeUninit; use std::ptr;
    #[repr(C)] #[derive(Clone, Copy)] struct M { a: f32, t: u16, b: f64, c: [f32; 3] }
    #[inline(never)] unsafe fn mv(d: *mut M, s: *const M, n: usize) { unsafe { for i in 0..n { ptr::write(d.add(n - 1 - i), ptr::read(s.add(i))); } } }
    let s: Vec<M> = x.iter().map(|v| M { a: *v as f32, t: 3, b: v * v, c: [*v as f32, 1.0, 2.0 * *v as f32] }).collect(); let mut d: [MaybeUninit<M>; 6] = [MaybeUninit::uninit(); 6]; unsafe { mv(d.as_mut_ptr().cast(), s.as_ptr(), 6); let d: [M; 6] = std::mem::transmute(d); let mut e = d; ptr::swap(&mut e[0], &mut e[5]); ptr::copy(e.as_ptr(), e.as_mut_ptr().add(1), 3); e.iter().enumerate().map(|(i, m)| m.b * (i + 1) as f64 + m.t as f64).sum() }
});
case!(state_machine, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    #[derive(Clone, Debug, PartialEq)] enum St { Idle, Run { pos: f64, vel: f64, n: u32 }, Done(f64), Fail(String) }
    impl St { fn next(self, a: f64) -> St { match self { St::Idle => St::Run { pos: 0.0, vel: a, n: 0 }, St::Run { pos, vel, n } if n >= 2 => if pos > 1e6 { St::Fail(format!("far {n}")) } else { St::Done(pos * vel) }, St::Run { pos, vel, n } => St::Run { pos: pos + vel * a, vel: vel * 0.9, n: n + 1 }, s => s } } }
    let mut s = St::Idle; let mut h = vec![]; for &v in x { s = s.next(v); h.push(s.clone()); } let e = match &s { St::Done(v) => *v, St::Run { pos, .. } => *pos, St::Fail(t) => t.len() as f64, St::Idle => 0.0 }; e + h.iter().map(|s| if let St::Run { pos, vel, n } = s { pos * vel + *n as f64 } else { 0.0 }).sum::<f64>()
});
case!(cloned_from, [0.7, 1.3, 0.4, 2.1, 0.9, 1.7], |x| {
    #[derive(Clone)] struct L { name: String, w: Vec<f64>, b: f64, k: Option<Box<L>> }
    let a = L { name: "a".into(), w: x.to_vec(), b: x[0], k: Some(Box::new(L { name: "in".into(), w: vec![x[1]; 2], b: x[2], k: None })) }; let mut b = L { name: String::new(), w: vec![], b: 0.0, k: None }; b.clone_from(&a); b.w.clone_from_slice(&a.w); b.w.truncate(3); let mut arr = [0.0; 3]; arr.copy_from_slice(&b.w); let inner = b.k.take().unwrap(); arr.iter().product::<f64>() * inner.b + inner.w.iter().sum::<f64>() * b.b + a.name.len() as f64
});
check_all!(generic_slot, cells, options_in_array, nested_closures, raw_moves, state_machine, cloned_from);
