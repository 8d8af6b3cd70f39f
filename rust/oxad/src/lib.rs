//! Derivatives of Rust functions, on stable rustc.
//!
//! ```ignore
//! use oxad::{autodiff_forward, autodiff_reverse};
//!
//! #[autodiff_reverse(d_square, Active, Active)]
//! fn square(x: f64) -> f64 {
//!     x * x
//! }
//!
//! let (value, gradient) = d_square(3.0, 1.0);   // (9.0, 6.0)
//! ```
//!
//! Build and run with `cargo oxad run`, or one file with `oxad run FILE.rs`. Built by plain `cargo` or `rustc` a program still
//! compiles and links; it panics when it calls a derivative.
#![no_std]

pub use oxad_macros::{autodiff_forward, autodiff_reverse, inactive};

/// Picks one of two bodies for a derivative: the request (under the tool, which sets `--cfg oxad`), or the panic.
///
/// The choice is made here and not in the user's crate, so that no crate but this one has to know the cfg.
#[cfg(oxad)]
#[doc(hidden)]
#[macro_export]
macro_rules! __select {
    ({ $($request:tt)* } { $($panic:tt)* }) => {{ $($request)* }};
}

#[cfg(not(oxad))]
#[doc(hidden)]
#[macro_export]
macro_rules! __select {
    ({ $($request:tt)* } { $($panic:tt)* }) => {{ $($panic)* }};
}

/// What the attributes' expansions call; not for use by hand.
#[doc(hidden)]
pub mod __private {
    /// The body of every derivative in a program that was built without the tool.
    #[cold]
    #[inline(never)]
    pub fn without_tool(derivative: &str) -> ! {
        panic!(
            "`{derivative}` is a derivative, and this program was built without the tool that makes derivatives: \
             build and run it with `cargo oxad run`, or a single file with `oxad run FILE.rs`"
        )
    }

    /// Panics unless a shadow behind a reference has room for its primal (sizes in bytes).
    #[inline(always)]
    pub fn check_shadow(primal: usize, shadow: usize, name: &str) {
        if shadow < primal {
            short_shadow(primal, shadow, name)
        }
    }

    /// Panics unless one shadow for all `lanes` is exactly so many times as long as its primal (sizes in bytes).
    #[inline(always)]
    pub fn check_lanes(primal: usize, shadow: usize, lanes: usize, name: &str) {
        if Some(shadow) != primal.checked_mul(lanes) {
            uneven_lanes(primal, shadow, lanes, name)
        }
    }

    #[cold]
    #[inline(never)]
    fn short_shadow(primal: usize, shadow: usize, name: &str) -> ! {
        panic!("the shadow of `{name}` is shorter than `{name}`: {shadow} bytes, and not {primal}")
    }

    #[cold]
    #[inline(never)]
    fn uneven_lanes(primal: usize, shadow: usize, lanes: usize, name: &str) -> ! {
        panic!("the shadow of `{name}` must hold {lanes} lanes of {primal} bytes, and has {shadow} bytes")
    }

    /// Lane `k` of a shadow that holds one slice as long as `primal` behind the other.
    ///
    /// # Safety
    /// `k` is below the number of lanes that `check_lanes` was asked for.
    #[inline(always)]
    pub unsafe fn slice_lane<'s, T>(primal: &[T], shadow: *const [T], k: usize) -> &'s [T] {
        core::slice::from_raw_parts(shadow.cast::<T>().add(k * primal.len()), primal.len())
    }

    /// As `slice_lane`; the lanes do not overlap.
    ///
    /// # Safety
    /// As `slice_lane`, and every lane is taken once.
    #[inline(always)]
    pub unsafe fn slice_lane_mut<'s, T>(primal: &[T], shadow: *mut [T], k: usize) -> &'s mut [T] {
        core::slice::from_raw_parts_mut(shadow.cast::<T>().add(k * primal.len()), primal.len())
    }

    /// Lane `k` of an array of shadows.
    ///
    /// # Safety
    /// Every lane is taken once.
    #[inline(always)]
    pub unsafe fn lane_mut<'s, T, const N: usize>(shadow: *mut [T; N], k: usize) -> &'s mut T {
        &mut *shadow.cast::<T>().add(k)
    }
}
