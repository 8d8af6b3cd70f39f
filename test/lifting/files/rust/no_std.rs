//! Without the standard library.
#![no_std]
extern crate alloc;
use alloc::{boxed::Box, collections::BTreeSet, format, string::String, vec::Vec};
use core::{cell::OnceCell, fmt::Write, mem, num::Wrapping, ops::ControlFlow, time::Duration};
pub struct Fixed<const N: usize> {
    b: [u8; N],
    n: usize,
}
impl<const N: usize> Write for Fixed<N> {
    fn write_str(&mut self, s: &str) -> core::fmt::Result {
        for c in s.bytes() {
            *self.b.get_mut(self.n).ok_or(core::fmt::Error)? = c;
            self.n += 1;
        }
        Ok(())
    }
}
pub fn show(x: u32) -> ([u8; 12], usize) {
    let mut f = Fixed::<12> { b: [0; 12], n: 0 };
    let _ = write!(f, "{x:>5}|{:02x}", x as u8);
    (f.b, f.n)
}
pub fn set(v: &[i16]) -> Vec<i16> {
    v.iter().copied().collect::<BTreeSet<_>>().into_iter().collect()
}
pub fn text(x: &dyn core::fmt::Debug) -> String {
    format!("{x:?}")
}
pub fn wrap(a: Wrapping<u8>, b: u8) -> u8 {
    (a + Wrapping(b) * Wrapping(3)).0
}
pub fn flow(v: &[i32]) -> Option<i32> {
    match v.iter().try_fold(0i32, |a, x| if *x < 0 { ControlFlow::Break(a) } else { ControlFlow::Continue(a + x) }) {
        ControlFlow::Break(x) => Some(x),
        ControlFlow::Continue(_) => None,
    }
}
pub fn cell(c: &OnceCell<Box<u8>>) -> u8 {
    **c.get_or_init(|| Box::new(3))
}
pub fn sizes() -> usize {
    mem::size_of::<Duration>() + mem::needs_drop::<Box<u8>>() as usize
}
