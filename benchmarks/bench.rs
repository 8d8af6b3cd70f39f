//! Measures one kernel in one process and prints what it found, JSON by the line: first its memory, then its times.
//! The program takes a factor for the size of the problem, and `--memory` to leave the times out.

use std::ffi::{c_int, c_long, c_void};
use std::hint::black_box;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

/// Every call for heap memory, by Rust's allocator or by anybody else, passes here: these names come before libc's.
mod heap {
    use super::*;

    pub static CALLS: AtomicUsize = AtomicUsize::new(0);

    /// Blocks of at least this many bytes are filled with a pattern when they are given, and looked at when they are
    /// taken back: words that changed were used. An arena asks for more than it uses; this counts what it uses.
    const LARGE: usize = 1 << 16;
    const UNUSED: u64 = 0xa5a5_a5a5_a5a5_a5a5;
    static BLOCKS: [AtomicPtr<u64>; 64] = [const { AtomicPtr::new(null_mut()) }; 64];
    static WATCHING: AtomicBool = AtomicBool::new(false);
    static USED: AtomicUsize = AtomicUsize::new(0);

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
        // SAFETY: memory that libc has just given, or null, whose usable size is 0.
        let size = unsafe { malloc_usable_size(memory) };
        if WATCHING.load(Relaxed) && size >= LARGE {
            let free = BLOCKS.iter().find(|block| block.load(Relaxed).is_null());
            free.expect("more large blocks than there are places").store(memory.cast(), Relaxed);
            unsafe { memory.write_bytes(UNUSED as u8, size) };
        }
        memory
    }

    fn taken(memory: *mut c_void) {
        let watched = BLOCKS.iter().find(|block| !memory.is_null() && block.load(Relaxed) == memory.cast());
        if let Some(block) = watched {
            USED.fetch_add(used(memory.cast()), Relaxed);
            block.store(null_mut(), Relaxed);
        }
    }

    fn used(memory: *mut u64) -> usize {
        // SAFETY: a block that was given and not yet taken back.
        let words = unsafe { std::slice::from_raw_parts(memory, malloc_usable_size(memory.cast()) / 8) };
        8 * words.iter().filter(|word| **word != UNUSED).count()
    }

    /// The bytes that `run` writes in large blocks of the heap, its own and those it leaves behind.
    pub fn bytes_used(run: impl FnOnce()) -> usize {
        USED.store(0, Relaxed);
        WATCHING.store(true, Relaxed);
        run();
        WATCHING.store(false, Relaxed);
        for block in &BLOCKS {
            let left = block.swap(null_mut(), Relaxed);
            if !left.is_null() {
                USED.fetch_add(used(left), Relaxed);
            }
        }
        USED.load(Relaxed)
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn malloc(size: usize) -> *mut c_void {
        given(unsafe { __libc_malloc(size) })
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
        CALLS.fetch_add(1, Relaxed);
        unsafe { __libc_calloc(count, size) }
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

/// How many allocations `run` makes, and how many bytes it writes in large blocks of the heap.
fn heap_use<T>(mut run: impl FnMut() -> T) -> (usize, usize) {
    let before = heap::CALLS.load(Relaxed);
    let bytes = heap::bytes_used(|| {
        black_box(run());
    });
    (heap::CALLS.load(Relaxed) - before, bytes)
}

/// The processor's time that this process has had: what others do on the machine counts little.
fn processor_time() -> Duration {
    const CLOCK_PROCESS_CPUTIME_ID: c_int = 2;
    unsafe extern "C" {
        fn clock_gettime(clock: c_int, time: *mut [c_long; 2]) -> c_int;
    }
    let mut time = [0; 2];
    // SAFETY: a `timespec` is two of C's `long`, seconds and nanoseconds, on every Linux of 64 bits.
    assert_eq!(unsafe { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &mut time) }, 0);
    Duration::new(time[0] as u64, time[1] as u32)
}

/// The shortest time of each of `runs` in nanoseconds: of seven measurements of at least 10 ms, the runs in turn, so that
/// a slow moment of the machine falls on all of them.
fn times<const N: usize>(mut runs: [&mut dyn FnMut(); N]) -> [u128; N] {
    fn measure(run: &mut dyn FnMut(), count: u32) -> Duration {
        let start = processor_time();
        (0..count).for_each(|_| run());
        processor_time() - start
    }
    let mut counts = [1; N];
    for (run, count) in runs.iter_mut().zip(&mut counts) {
        while measure(run, *count) < Duration::from_millis(10) {
            *count *= 2;
        }
    }
    let mut shortest = [u128::MAX; N];
    for _ in 0..7 {
        for ((run, count), shortest) in runs.iter_mut().zip(counts).zip(&mut shortest) {
            *shortest = (*shortest).min(measure(run, count).as_nanos() / u128::from(count));
        }
    }
    shortest
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
    let [primal_time, gradient_time, scalar_time, batched_time] = times([
        &mut || drop(black_box(primal())),
        &mut || drop(black_box(gradient())),
        &mut || drop(black_box(eight_scalar())),
        &mut || drop(black_box(one_of_width_8())),
    ]);
    println!(
        "{{\"primal_ns\": {primal_time}, \"gradient_ns\": {gradient_time}, \"scalar8_ns\": {scalar_time}, \
         \"batched8_ns\": {batched_time}}}"
    );
}
