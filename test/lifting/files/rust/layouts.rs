//! Unions, packed and aligned and transparent structures, zero-sized types, unaligned and volatile access.
use std::mem::{ManuallyDrop, MaybeUninit, align_of, replace, size_of, swap, take, transmute};
#[repr(C)]
#[derive(Clone, Copy)]
pub union Bits {
    f: f64,
    u: u64,
    b: [u8; 8],
    p: *const u8,
}
#[repr(C, packed)]
#[derive(Clone, Copy)]
pub struct Packed {
    a: u8,
    b: u32,
    c: f64,
}
#[repr(packed(2))]
pub struct Packed2(u8, u64);
#[repr(align(32))]
#[derive(Clone, Copy)]
pub struct Aligned([f32; 3]);
#[repr(transparent)]
pub struct Thin(f32);
pub struct Unit;
pub struct Tail<T: ?Sized> {
    n: u16,
    t: T,
}
pub fn bits(x: f64) -> u8 {
    let mut b = Bits { f: x };
    unsafe {
        b.u ^= 1;
        b.b[7] ^ (b.p as usize as u8)
    }
}
pub fn packed(p: &mut Packed, q: &Packed2) -> f64 {
    p.b += 1;
    let c = p.c;
    p.a = q.0;
    c + p.b as f64 + { q.1 } as f64
}
pub fn aligned(a: &Aligned) -> Aligned {
    let mut b = *a;
    b.0[1] += 1.0;
    b
}
pub fn thin(t: Thin) -> Thin {
    Thin(-t.0)
}
pub fn unit(_: Unit, x: [Unit; 9]) -> usize {
    x.len() + size_of::<Unit>()
}
pub fn unsized_tail(t: &Tail<[u32]>, d: &Tail<dyn Fn() -> u8>) -> u32 {
    t.t.iter().sum::<u32>() + t.n as u32 + (d.t)() as u32
}
pub fn coerced() -> u32 {
    let t = Tail { n: 3, t: [1u32, 2, 3] };
    unsized_tail(&t, &Tail { n: 1, t: || 9 })
}
pub fn unaligned(p: *const u8, q: *mut u8) -> u64 {
    unsafe {
        let x = (p as *const u64).read_unaligned();
        (q as *mut u32).write_unaligned(x as u32);
        x
    }
}
pub fn volatile(p: *mut u32) -> u32 {
    unsafe {
        p.write_volatile(7);
        p.add(1).read_volatile() + (p as *mut [u16; 2]).read_volatile()[1] as u32
    }
}
pub fn uninit() -> [String; 3] {
    let mut a: [MaybeUninit<String>; 3] = [const { MaybeUninit::uninit() }; 3];
    for (i, x) in a.iter_mut().enumerate() {
        x.write(i.to_string());
    }
    unsafe { transmute(a) }
}
pub fn moves(a: &mut String, b: &mut String, c: &mut Vec<u8>) -> Vec<u8> {
    swap(a, b);
    *b = replace(a, "x".into());
    let m = ManuallyDrop::new(take(c));
    m.to_vec()
}
pub fn sizes() -> usize {
    size_of::<Packed>() + align_of::<Aligned>() + size_of::<Option<Box<u8>>>() + size_of::<Tail<u128>>()
}
