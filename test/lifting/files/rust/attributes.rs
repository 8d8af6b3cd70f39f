//! Functions with attributes: cold, inline, track_caller, must_use, exported, sections, linkage.
use std::hint::{assert_unchecked, black_box};
use std::panic::Location;
#[cold]
#[inline(never)]
pub fn cold(n: u32) -> u32 {
    n ^ 0x5555
}
#[inline(always)]
pub fn always(n: u32) -> u32 {
    n + 1
}
#[inline]
pub fn hinted(n: u32) -> u32 {
    always(n) * 3
}
#[track_caller]
pub fn tracked(x: Option<u8>) -> u8 {
    let l = Location::caller();
    x.unwrap() + l.line() as u8
}
#[must_use]
pub const fn must(n: u8) -> u8 {
    n
}
#[unsafe(no_mangle)]
pub extern "C" fn oxad_exported(a: i32) -> i32 {
    a
}
#[unsafe(export_name = "oxad.odd name\u{1}")]
pub extern "C" fn odd(a: i32) -> i32 {
    a
}
#[unsafe(link_section = ".text.oxad")]
pub fn placed() -> u8 {
    9
}
#[doc(hidden)]
#[deprecated]
pub fn old() {}
#[target_feature(enable = "avx")]
pub fn featured(x: f64) -> f64 {
    x * 2.0
}
pub fn callers(x: Option<u8>) -> u8 {
    tracked(x) + tracked(Some(must(3)))
}
pub fn branches(n: u32) -> u32 {
    if n > 1_000_000 { cold(n) } else { hinted(n) }
}
pub unsafe fn assumes(n: usize, v: &[u8]) -> u8 {
    unsafe { assert_unchecked(n < v.len()) };
    v[n]
}
pub fn opaque(x: f64) -> f64 {
    black_box(black_box(x) + 1.0)
}
pub mod deep {
    pub(crate) mod inner {
        pub fn f<T: Default>() -> T {
            T::default()
        }
    }
    pub fn g() -> (u8, String) {
        (inner::f(), inner::f())
    }
}
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Derived {
    a: u8,
    b: Option<i32>,
    c: [char; 2],
}
pub fn derived(a: Derived, b: &Derived) -> bool {
    a < *b && a.max(*b) == Derived::default()
}
#[allow(non_upper_case_globals, non_snake_case)]
pub fn ünïcödé(größe: f64) -> f64 {
    let π = 3.14;
    größe * π
}
