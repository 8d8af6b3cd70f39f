//! Measures one kernel in one process and prints what it found, JSON by the line: first its memory, then its times.
//! The program takes a factor for the size of the problem, and `--memory` to leave the times out.

use crate::common::time;
use std::ffi::{c_int, c_void};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Every call for heap memory, by Rust's allocator or by anybody else, passes here: these names come before libc's.
mod heap {
    use super::*;

    pub static CALLS: AtomicUsize = AtomicUsize::new(0);
    pub static LIVE: AtomicUsize = AtomicUsize::new(0);
    pub static PEAK: AtomicUsize = AtomicUsize::new(0);

    unsafe extern "C" {
        fn __libc_malloc(size: usize) -> *mut c_void;
        fn __libc_calloc(count: usize, size: usize) -> *mut c_void;
        fn __libc_realloc(memory: *mut c_void, size: usize) -> *mut c_void;
        fn __libc_memalign(align: usize, size: usize) -> *mut c_void;
        fn __libc_free(memory: *mut c_void);
        fn malloc_usable_size(memory: *mut c_void) -> usize;
    }

    fn given(memory: *mut c_void) -> *mut c_void {
        CALLS.fetch_add(1, Relaxed);
        // SAFETY: memory that libc has just given, or null.
        let live = LIVE.fetch_add(unsafe { malloc_usable_size(memory) }, Relaxed);
        PEAK.fetch_max(live + unsafe { malloc_usable_size(memory) }, Relaxed);
        memory
    }

    fn taken(memory: *mut c_void) {
        // SAFETY: memory that its owner gives back, or null.
        LIVE.fetch_sub(unsafe { malloc_usable_size(memory) }, Relaxed);
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn malloc(size: usize) -> *mut c_void {
        given(unsafe { __libc_malloc(size) })
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
        given(unsafe { __libc_calloc(count, size) })
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn realloc(memory: *mut c_void, size: usize) -> *mut c_void {
        taken(memory);
        given(unsafe { __libc_realloc(memory, size) })
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn posix_memalign(place: *mut *mut c_void, align: usize, size: usize) -> c_int {
        const ENOMEM: c_int = 12;
        let memory = given(unsafe { __libc_memalign(align, size) });
        unsafe { place.write(memory) };
        if memory.is_null() { ENOMEM } else { 0 }
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn aligned_alloc(align: usize, size: usize) -> *mut c_void {
        given(unsafe { __libc_memalign(align, size) })
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn free(memory: *mut c_void) {
        taken(memory);
        unsafe { __libc_free(memory) }
    }
}

/// How many allocations `run` makes, and how many bytes more than before it holds at its peak.
fn heap_use<T>(mut run: impl FnMut() -> T) -> (usize, usize) {
    let (calls, live) = (heap::CALLS.load(Relaxed), heap::LIVE.load(Relaxed));
    heap::PEAK.store(live, Relaxed);
    black_box(run());
    (heap::CALLS.load(Relaxed) - calls, heap::PEAK.load(Relaxed) - live)
}

/// `n`, times the factor that the program was called with.
pub fn scaled(n: usize) -> usize {
    let factor = std::env::args().nth(1).and_then(|a| a.parse::<usize>().ok());
    n * factor.unwrap_or(1)
}

/// Measures a function, its gradient, eight directional derivatives by eight scalar forward calls, and the same eight by
/// one call of width 8. The gradient's memory is that of its first call: what later calls find kept, this one makes.
pub fn run<A, B, C, D>(
    mut primal: impl FnMut() -> A,
    mut gradient: impl FnMut() -> B,
    mut eight_scalar: impl FnMut() -> C,
    mut one_of_width_8: impl FnMut() -> D,
) {
    let (primal_calls, primal_bytes) = heap_use(&mut primal);
    let (first_calls, first_bytes) = heap_use(&mut gradient);
    let (next_calls, _) = heap_use(&mut gradient);
    println!(
        "{{\"primal_allocations\": {primal_calls}, \"first_allocations\": {first_calls}, \
         \"next_allocations\": {next_calls}, \"saved_bytes\": {}}}",
        first_bytes.saturating_sub(primal_bytes)
    );
    if std::env::args().any(|a| a == "--memory") {
        return;
    }
    let primal_time = time(primal).as_nanos();
    let gradient_time = time(gradient).as_nanos();
    let scalar_time = time(&mut eight_scalar).as_nanos();
    let batched_time = time(&mut one_of_width_8).as_nanos();
    println!(
        "{{\"primal_ns\": {primal_time}, \"gradient_ns\": {gradient_time}, \"scalar8_ns\": {scalar_time}, \
         \"batched8_ns\": {batched_time}}}"
    );
}
