// Values that cross through integers, copies and structures of mixed fields.
// REQUIRES: rustc
// RUN: %oxad run -C opt-level=1 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
#![allow(unused_mut)]

#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};
use std::cell::{Cell, RefCell};
use std::mem::{self, MaybeUninit};
use std::rc::Rc;

#[derive(Clone, Copy)]
struct S8 {
    a: f32,
    n: u32,
}
#[derive(Clone, Copy)]
struct S16 {
    a: f64,
    n: u32,
    b: f32,
}
#[derive(Clone, Copy)]
struct S24 {
    n: u8,
    a: f64,
    b: f64,
    k: u16,
}
#[derive(Clone, Copy)]
struct S40 {
    a: [f64; 2],
    n: usize,
    b: f32,
    c: f32,
    k: u64,
}
#[inline(never)]
fn s8(mut s: S8) -> S8 {
    s.a *= s.a;
    s.n += 1;
    s
}
#[inline(never)]
fn s16(mut s: S16) -> S16 {
    s.a *= s.a;
    s.n += 1;
    s.b = s.a as f32 * 0.5;
    s
}
#[inline(never)]
fn s24(mut s: S24) -> S24 {
    s.a *= s.b;
    s.n += 1;
    s.k += 3;
    s
}
#[inline(never)]
fn s40(mut s: S40) -> S40 {
    s.a[1] *= s.a[0];
    s.n += 1;
    s.k += 1;
    s.c = s.b;
    s
}
#[inline(never)]
fn assign<T: Copy>(to: &mut T, from: &T) {
    *to = *from;
}
#[inline(never)]
fn exchange<T>(a: &mut T, b: &mut T) {
    mem::swap(a, b)
}
#[inline(never)]
fn opt1(o: Option<f64>) -> Option<f64> {
    o.map(|v| v * v)
}
#[inline(never)]
fn opt2(o: Option<f64>, y: f64) -> Option<f64> {
    if y > 10.0 {
        None
    } else {
        opt1(o)
    }
}
#[inline(never)]
fn opt3(o: Option<(f64, u32)>) -> Option<(f64, u32)> {
    o.map(|(v, n)| (v * f64::from(n), n + 1))
}
#[inline(never)]
fn opt4(o: Option<(f64, u32)>) -> f64 {
    match opt3(o) {
        Some((v, n)) => v + f64::from(n),
        None => -1.0,
    }
}
#[derive(Clone, Copy)]
enum Niche {
    A(f64, bool),
    B,
    C,
}
#[inline(never)]
fn niche(s: Niche) -> Niche {
    match s {
        Niche::A(x, b) => Niche::A(if b { x * x } else { x }, !b),
        Niche::B => Niche::C,
        Niche::C => Niche::A(2.0, true),
    }
}
union U {
    f: f64,
    g: [f32; 2],
    n: u64,
}

case!(swap_f64, [0.7, 1.3], |x| {
    let mut a = x[0];
    let mut b = x[1] * x[0];
    exchange(&mut a, &mut b);
    a * a + b
});
case!(swap_s8, f32 [0.7, 1.3], |x| { let mut a = S8 { a: x[0] as f32, n: 1 }; let mut b = S8 { a: x[1] as f32, n: 2 }; exchange(&mut a, &mut b); f64::from(a.a * a.a * b.a) * f64::from(a.n) });
case!(swap_s16, f32 [0.7, 1.3], |x| { let mut a = S16 { a: x[0], n: 1, b: 1.0 }; let mut b = S16 { a: x[1], n: 2, b: x[0] as f32 }; exchange(&mut a, &mut b); a.a * a.a * b.a * f64::from(a.b) * f64::from(a.n) });
case!(swap_s24, [0.7, 1.3], |x| {
    let mut a = S24 { a: x[0], n: 1, b: 1.0, k: 2 };
    let mut b = S24 { a: x[1], n: 2, b: x[0], k: 1 };
    exchange(&mut a, &mut b);
    a.a * a.a * b.a * a.b * f64::from(a.n)
});
case!(swap_s40, f32 [0.7, 1.3], |x| { let mut a = S40 { a: [x[0], x[1]], n: 1, b: 1.0, c: 2.0, k: 2 }; let mut b = S40 { a: [x[1]; 2], n: 2, b: x[0] as f32, c: 1.0, k: 1 }; exchange(&mut a, &mut b); a.a[0] * a.a[1] * b.a[0] * f64::from(a.b) * a.n as f64 });
case!(slice_swap, [0.7, 1.3, 0.4], |x| {
    let mut v = [x[0], x[1], x[2]];
    v.swap(0, count(x, 2));
    let i = count(x, 0);
    let j = count(x, 1);
    v.swap(i, j);
    v[0] * v[0] + v[1] * 2.0 + v[2].sin()
});
case!(slice_rotate, [0.7, 1.3, 0.4, 0.2], |x| {
    let mut v = x.to_vec();
    v.rotate_left(count(x, 1));
    v[0] * v[0] + v[1] * 2.0 + v[2].sin() * v[3]
});
case!(arrf1, f32[0.7], |x| {
    #[inline(never)]
    fn one(a: [f32; 1]) -> [f32; 1] {
        [a[0].sin()]
    }
    f64::from(one(one([x[0] as f32]))[0])
});
case!(arrf3, f32 [0.7, 1.3], |x| { #[inline(never)] fn three(a: [f32; 3]) -> [f32; 3] { [a[0] * a[1], a[2], a[1]] } let [a, b, c] = three(three([x[0] as f32, x[1] as f32, 2.0])); f64::from(a * b + c) });
case!(clone_from_slice, [0.7, 1.3, 0.4], |x| {
    let mut v = vec![1.0; 3];
    v.clone_from_slice(x);
    v[0] * v[1] * v[2]
});
case!(clone_from_box, [0.7, 1.3, 0.4], |x| {
    let mut v: Box<[f64]> = vec![1.0; 3].into();
    let w: Box<[f64]> = x.into();
    v.clone_from(&w);
    v[0] * v[1] * v[2]
});
case!(copy_within, [0.7, 1.3, 0.4], |x| {
    let mut v = x.to_vec();
    v.copy_within(1.., 0);
    v[0] * v[1] * v[2]
});
case!(assign8, f32 [0.7, 1.3], |x| { let mut a = S8 { a: 0.0, n: 0 }; let b = s8(S8 { a: x[0] as f32, n: 3 }); assign(&mut a, &b); let a = s8(a); f64::from(a.a) * f64::from(a.n) });
case!(assign16, f32 [0.7, 1.3], |x| { let mut a = S16 { a: 0.0, n: 0, b: 0.0 }; let b = s16(S16 { a: x[0], n: 3, b: x[1] as f32 }); assign(&mut a, &b); let a = s16(a); a.a * f64::from(a.n) * f64::from(a.b) });
case!(assign24, [0.7, 1.3], |x| {
    let mut a = S24 { a: 0.0, n: 0, b: 0.0, k: 1 };
    let b = s24(S24 { a: x[0], n: 3, b: x[1], k: 4 });
    assign(&mut a, &b);
    let a = s24(a);
    a.a * f64::from(a.n) * a.b * f64::from(a.k)
});
case!(assign40, f32 [0.7, 1.3], |x| { let mut a = S40 { a: [0.0; 2], n: 0, b: 0.0, c: 0.0, k: 1 }; let b = s40(S40 { a: [x[0], x[1]], n: 3, b: x[1] as f32, c: 2.0, k: 4 }); assign(&mut a, &b); let a = s40(a); a.a[1] * a.n as f64 * f64::from(a.b) * a.k as f64 * f64::from(a.c) });
case!(array_of_s8, f32 [0.7, 1.3], |x| { let mut v = [S8 { a: x[0] as f32, n: 1 }, S8 { a: x[1] as f32, n: 2 }, S8 { a: 0.5, n: 4 }]; let i = count(x, 1); v[i] = v[i - 1]; v[2] = s8(v[i]); v.iter().map(|s| f64::from(s.a) * f64::from(s.n)).sum() });
case!(vec_of_s8, f32 [0.7, 1.3], |x| { let mut v: Vec<S8> = x.iter().map(|a| S8 { a: *a as f32, n: 2 }).collect(); let w = v.clone(); v.copy_from_slice(&w); v.swap(0, 1); v.iter().map(|s| f64::from(s.a * s.a) * f64::from(s.n)).sum() });
case!(vec_of_s16, f32 [0.7, 1.3], |x| { let mut v: Vec<S16> = x.iter().map(|a| S16 { a: *a, n: 2, b: *a as f32 }).collect(); let w = v.clone(); v.copy_from_slice(&w); v.swap(0, 1); v.iter().map(|s| f64::from(s.b) * s.a * f64::from(s.n)).sum() });
case!(vec_of_s24, [0.7, 1.3], |x| {
    let mut v: Vec<S24> = x.iter().map(|a| S24 { a: *a, n: 2, b: *a * 2.0, k: 1 }).collect();
    let w = v.clone();
    v.copy_from_slice(&w);
    v.swap(0, 1);
    v.iter().map(|s| s.b * s.a * f64::from(s.n)).sum()
});
case!(option_f64, [0.7, 0.3], |x| {
    opt2(opt2(Some(x[0]), x[1]), x[0]).unwrap_or(x[1]) + opt2(None, x[1]).unwrap_or(x[1] * x[0])
});
case!(option_pair, [0.7, 0.3], |x| {
    opt4(opt3(Some((x[0] * x[1], 3)))) * x[0] + opt4((x.len() > 1000).then_some((x[0], 1)))
});
case!(option_in_vec, [0.7, 0.3], |x| {
    let v: Vec<Option<f64>> = x.iter().map(|v| if *v > 0.5 { Some(*v * *v) } else { None }).collect();
    v.iter().map(|o| opt1(*o).unwrap_or(2.0 * x[0])).sum()
});
case!(option_take, [0.7, 0.3], |x| {
    let mut o = Some(x[0]);
    let p = o.take();
    o = Some(x[1]);
    let q = o.replace(p.unwrap() * 2.0);
    o.unwrap() * q.unwrap()
});
case!(option_f32, f32 [0.7, 0.3], |x| { #[inline(never)] fn f(o: Option<f32>) -> Option<f32> { o.map(|v| v * v) } f64::from(f(f(Some(x[0] as f32))).unwrap_or(0.0)) * x[1] });
case!(enum_niche, [0.7, 0.3], |x| {
    let a = niche(niche(Niche::A(x[0], true)));
    let b = niche(Niche::B);
    [a, b, niche(Niche::C)]
        .iter()
        .map(|s| match s {
            Niche::A(v, b) => *v * if *b { 3.0 } else { 1.0 },
            Niche::B => 1.0,
            Niche::C => x[1],
        })
        .sum()
});
case!(bits32, f32 [0.7, 1.3], |x| { #[inline(never)] fn f(n: u32) -> f32 { f32::from_bits(n) * 2.0 } f64::from(f((x[0] as f32).to_bits())) * x[1] });
case!(bits_vec, [0.7, 1.3], |x| {
    let v: Vec<u64> = x.iter().map(|a| a.to_bits()).collect();
    v.iter().map(|a| f64::from_bits(*a).sin()).sum()
});
case!(bits_pair, f32 [0.7, 1.3], |x| { let p = ((x[0] as f32).to_bits() as u64) << 32 | (x[1] as f32).to_bits() as u64; #[inline(never)] fn f(n: u64) -> f32 { f32::from_bits((n >> 32) as u32) * f32::from_bits(n as u32).sin() } f64::from(f(p)) });
case!(bytes, [0.7, 1.3], |x| { f64::from_le_bytes(x[0].to_le_bytes()) * f64::from_ne_bytes(x[1].to_ne_bytes()) });
case!(bytes_vec, [0.7, 1.3], |x| {
    let v: Vec<[u8; 8]> = x.iter().map(|a| a.to_le_bytes()).collect();
    v.iter().map(|a| f64::from_le_bytes(*a).sin()).sum()
});
case!(maybe_uninit, [0.7, 1.3], |x| {
    let mut m = MaybeUninit::<f64>::uninit();
    m.write(x[0] * x[1]);
    let v = unsafe { m.assume_init() };
    v * v
});
case!(maybe_uninit_array, [0.7, 1.3, 0.2], |x| {
    let mut m: [MaybeUninit<f64>; 3] = [const { MaybeUninit::uninit() }; 3];
    for (m, x) in m.iter_mut().zip(x) {
        m.write(x * x);
    }
    let v = unsafe { mem::transmute::<_, [f64; 3]>(m) };
    v[0] * v[1] * v[2]
});
case!(ptr_read_write, [0.7, 1.3], |x| {
    let mut a = [0.0; 2];
    unsafe {
        let p = a.as_mut_ptr();
        p.write(x.as_ptr().add(1).read());
        p.add(1).write(p.read() * x[0]);
    }
    a[0] * a[1]
});
case!(ptr_copy, [0.7, 1.3, 0.2], |x| {
    let mut a = [0.0; 3];
    unsafe {
        std::ptr::copy_nonoverlapping(x.as_ptr(), a.as_mut_ptr(), x.len());
        std::ptr::copy(a.as_ptr(), a.as_mut_ptr().add(1), 2);
    }
    a[0] * a[1] + a[2].sin()
});
case!(ptr_bytes, [0.7, 1.3, 0.2], |x| {
    let mut a = [0.0f64; 3];
    unsafe {
        std::ptr::copy_nonoverlapping(x.as_ptr().cast::<u8>(), a.as_mut_ptr().cast::<u8>(), 8 * x.len());
    }
    a[0] * a[1] + a[2].sin()
});
case!(ptr_swap, [0.7, 1.3, 0.2], |x| {
    let mut a = [x[0], x[1], x[2]];
    unsafe {
        let p = a.as_mut_ptr();
        std::ptr::swap(p, p.add(2));
        std::ptr::swap_nonoverlapping(p, p.add(1), 1)
    }
    a[0] * a[1] + a[2].sin()
});
case!(union_f64, [0.7, 1.3], |x| {
    let u = U { f: x[0] };
    let v = U { f: unsafe { u.f } * x[1] };
    unsafe { v.f * u.f }
});
case!(union_f32, f32 [0.7, 1.3], |x| { let u = U { g: [x[0] as f32, x[1] as f32] }; unsafe { f64::from(u.g[0] * u.g[1]) } });
case!(replace, [0.7, 1.3], |x| {
    let mut a = x[0];
    let b = mem::replace(&mut a, x[1]);
    let c = mem::take(&mut a);
    a + b * c * c
});
case!(replace_vec, [0.7, 1.3], |x| {
    let mut a = x.to_vec();
    let b = mem::replace(&mut a, vec![x[1]]);
    let c = mem::take(&mut a);
    a.len() as f64 + b[0] * c[0] * c[0]
});
case!(transmute, f32 [0.7, 1.3], |x| { let n: u64 = unsafe { mem::transmute([x[0] as f32, x[1] as f32]) }; let f: [f32; 2] = unsafe { mem::transmute(n) }; f64::from(f[0] * f[1] * f[1]) });
case!(transmute2, [0.7, 1.3], |x| {
    let n: u128 = unsafe { mem::transmute([x[0], x[1]]) };
    #[inline(never)]
    fn g(n: u128) -> [f64; 2] {
        unsafe { mem::transmute(n) }
    }
    let f = g(n);
    f[0] * f[1] * f[1]
});
case!(cell, [0.7, 1.3], |x| {
    let c = Cell::new(x[0]);
    c.set(c.get() * x[1]);
    let old = c.replace(x[1]);
    c.get() * old
});
case!(cell_slice, [0.7, 1.3], |x| {
    let mut v = x.to_vec();
    let c = Cell::from_mut(&mut v[..]).as_slice_of_cells();
    c[0].set(c[1].get() * c[0].get());
    c[0].swap(&c[1]);
    c[0].get() * 2.0 + c[1].get()
});
case!(refcell, [0.7, 1.3], |x| {
    let c = RefCell::new(x.to_vec());
    c.borrow_mut()[0] *= x[1];
    let s: f64 = c.borrow().iter().sum();
    s * s
});
case!(rc_refcell, [0.7, 1.3], |x| {
    let c = Rc::new(RefCell::new(x[0]));
    let d = c.clone();
    *d.borrow_mut() *= x[1];
    let s = *c.borrow();
    s * s
});
case!(small_tuple, f32 [0.7, 1.3], |x| { #[inline(never)] fn f(t: (f32, u16, u16)) -> (f32, u16, u16) { (t.0 * t.0, t.2, t.1 + 1) } let t = f(f((x[0] as f32, 1, 2))); f64::from(t.0) * f64::from(t.1 + t.2) });
case!(nested_tuple, f32 [0.7, 1.3], |x| { #[inline(never)] fn f(t: ((f32, u16), (u8, f64))) -> ((f32, u16), (u8, f64)) { ((t.0.0 * t.0.0, t.0.1 + 1), (t.1.0, t.1.1 * 2.0)) } let t = f(f(((x[0] as f32, 1), (2, x[1])))); f64::from(t.0.0) * t.1.1 * f64::from(t.0.1) });
case!(result, [0.7, 1.3], |x| {
    #[inline(never)]
    fn f(x: f64) -> Result<f64, u32> {
        if x > 1.0 {
            Err(3)
        } else {
            Ok(x * x)
        }
    }
    #[inline(never)]
    fn g(x: f64) -> Result<f64, u32> {
        let a = f(x)?;
        Ok(a * f(a)?)
    }
    g(x[0]).unwrap_or(0.0) * x[1] + g(x[1]).map_or_else(|n| f64::from(n) * x[0], |v| v)
});
case!(array_struct, [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    struct A {
        v: [f64; 4],
        n: u32,
    }
    #[inline(never)]
    fn f(a: A) -> A {
        A { v: a.v.map(|v| v * v), n: a.n + 1 }
    }
    let a = f(f(A { v: [x[0], x[1], 1.0, x[0]], n: 0 }));
    a.v.iter().sum::<f64>() + f64::from(a.n)
});
case!(array_struct_mid, [0.7, 1.3], |x| {
    #[derive(Clone, Copy)]
    #[repr(C)]
    struct A {
        k: u64,
        v: [f64; 4],
        n: u32,
        w: [f32; 3],
    }
    #[inline(never)]
    fn f(a: &mut A) {
        for v in &mut a.v {
            *v = *v * *v;
        }
        a.n += 1;
        for w in &mut a.w {
            *w *= 2.0;
        }
    }
    let mut a = A { v: [x[0], x[1], 1.0, x[0]], n: 0, k: 1, w: [1.0; 3] };
    f(&mut a);
    f(&mut a);
    a.v.iter().sum::<f64>() + f64::from(a.n) + f64::from(a.w[1])
});
case!(index_struct, [0.7, 1.3], |x| {
    #[repr(C)]
    struct A {
        v: [f64; 4],
        n: u64,
        w: [u32; 4],
    }
    #[inline(never)]
    fn f(a: &mut A, i: usize) {
        a.v[i] *= a.v[i - 1];
        a.n += 1;
        a.w[i] += 1;
    }
    let mut a = A { v: [x[0], x[1], 1.0, x[0]], n: 0, w: [0; 4] };
    for i in 1..count(x, 4) {
        f(&mut a, i);
    }
    a.v.iter().sum::<f64>() + (a.n + u64::from(a.w[2])) as f64
});
case!(array_try_into, [0.7, 1.3, 0.4, 0.2], |x| {
    let a: [f64; 2] = x[1..3].try_into().unwrap();
    let b: &[f64; 2] = x[..2].try_into().unwrap();
    a[0] * b[1] + a[1] * b[0]
});
case!(chunks_copy, [0.7, 1.3, 0.4, 0.2], |x| {
    let mut y = [0.0; 4];
    for (a, b) in y.chunks_mut(2).zip(x.chunks(2)) {
        a.copy_from_slice(b);
        a.swap(0, 1);
    }
    y[0] * y[1] + y[2] * y[3] * 2.0
});
case!(tuple_vec, f32 [0.7, 1.3], |x| { let mut v: Vec<(f32, u8, f64)> = x.iter().map(|a| (*a as f32, 2, *a)).collect(); v.reverse(); v.iter().map(|t| f64::from(t.0) * t.2 * f64::from(t.1)).sum() });
case!(heap, [0.7, 1.3, 0.3], |x| {
    let b: Box<(f64, u32, [f64; 2])> = Box::new((x[0], 3, [x[1], x[2]]));
    let c = b.clone();
    let (v, n, w) = *c;
    v * f64::from(n) * w[0] + w[1] * b.0
});

check_all!(
    swap_f64,
    swap_s8,
    swap_s16,
    swap_s24,
    swap_s40,
    slice_swap,
    slice_rotate,
    arrf1,
    arrf3,
    clone_from_slice,
    clone_from_box,
    copy_within,
    assign8,
    assign16,
    assign24,
    assign40,
    array_of_s8,
    vec_of_s8,
    vec_of_s16,
    vec_of_s24,
    option_f64,
    option_pair,
    option_in_vec,
    option_take,
    option_f32,
    enum_niche,
    bits32,
    bits_vec,
    bits_pair,
    bytes,
    maybe_uninit,
    maybe_uninit_array,
    ptr_read_write,
    ptr_copy,
    ptr_bytes,
    bytes_vec,
    ptr_swap,
    union_f64,
    union_f32,
    replace,
    replace_vec,
    transmute,
    transmute2,
    cell,
    cell_slice,
    refcell,
    rc_refcell,
    small_tuple,
    nested_tuple,
    result,
    array_struct,
    array_struct_mid,
    index_struct,
    array_try_into,
    chunks_copy,
    tuple_vec,
    heap
);
