//! Forms of the language whose IR differs: enums, closures, traits, unions, slices, loops, wide integers, atomics.
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering, fence};

#[derive(Clone, Copy, PartialEq)]
pub enum Shape { Circle(f64), Rect { w: f64, h: f32 }, Empty }
pub union Bits { pub f: f64, pub u: u64 }
pub trait Area { fn area(&self, s: f64) -> f64; fn twice(&self, s: f64) -> f64 { self.area(s) * 2.0 } }
impl Area for Shape {
    fn area(&self, s: f64) -> f64 {
        match *self { Shape::Circle(r) => r * r * s, Shape::Rect { w, h } => w * f64::from(h), Shape::Empty => 0.0 }
    }
}
pub static TABLE: [f64; 5] = [1.0, 0.1, -0.0, f64::INFINITY, 5e-324];
pub static COUNT: AtomicI64 = AtomicI64::new(3);
thread_local! { static LOCAL: std::cell::Cell<u32> = const { std::cell::Cell::new(7) }; }

pub fn dynamic(a: &dyn Area, b: &[Box<dyn Area>]) -> f64 { b.iter().map(|x| x.twice(2.0)).sum::<f64>() + a.area(1.0) }
pub fn bits(b: Bits, i: u32) -> u64 { unsafe { b.u.rotate_left(i) ^ b.f.to_bits() } }
pub fn table(i: usize) -> f64 { TABLE[i] + TABLE.get(i + 1).copied().unwrap_or(f64::NAN) }
pub fn wide(a: u128, b: i128) -> u128 { (a * 3 / 7) ^ (b as u128).leading_zeros() as u128 }
pub fn checked(a: i32, b: i32) -> Option<i32> { a.checked_mul(b)?.checked_add(1)?.checked_div(b) }
pub fn small(a: [f64; 2], b: (u8, f32), c: Option<f64>) -> (f64, f32) { (a[0] + c.unwrap_or(a[1]), b.1 + b.0 as f32) }
pub fn patterns(x: &[f64]) -> f64 { match x { [] => 0.0, [a] => *a, [a, .., b] => a * b } }
pub fn collatz(mut n: u64) -> u32 { let mut k = 0; while n != 1 { n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 }; k += 1; } k }
pub fn labelled(m: &[[i32; 4]; 4]) -> Option<(usize, usize)> {
    'outer: for (i, r) in m.iter().enumerate() { for (j, &v) in r.iter().enumerate() { if v < 0 { continue 'outer; } if v == 7 { return Some((i, j)); } } }
    None
}
pub fn atomics(b: &AtomicU8) -> i64 {
    b.fetch_or(3, Ordering::AcqRel);
    fence(Ordering::SeqCst);
    let _ = COUNT.compare_exchange_weak(3, 4, Ordering::SeqCst, Ordering::Relaxed);
    COUNT.load(Ordering::Acquire) + LOCAL.with(|c| i64::from(c.get()))
}
pub fn closures(k: f64) -> (f64, Box<dyn Fn(f64) -> f64>) { let add = move |x: f64| x + k; (add(2.0), Box::new(add)) }
pub fn caught(n: i32) -> i32 { std::panic::catch_unwind(|| if n > 3 { panic!("n = {n}") } else { n }).unwrap_or(-1) }
pub fn assembly(x: u64) -> u64 {
    #[cfg(target_arch = "x86_64")]
    unsafe { let y: u64; std::arch::asm!("lea {0}, [{1} + {1}]", out(reg) y, in(reg) x, options(pure, nomem, nostack)); y }
    #[cfg(not(target_arch = "x86_64"))]
    { x + x }
}
pub extern "C" fn c_abi(a: f32, p: *const u8) -> f32 { if p.is_null() { a } else { unsafe { *p as f32 } } }
pub unsafe extern "C" fn variadic_call(p: *const std::ffi::c_char) -> i32 {
    unsafe extern "C" { fn printf(f: *const std::ffi::c_char, ...) -> i32; }
    unsafe { printf(p, 3, 4.5) }
}
