//! Every atomic operation, ordering and width, fences.
use std::sync::atomic::Ordering::*;
use std::sync::atomic::*;
pub static FLAG: AtomicBool = AtomicBool::new(false);
pub static COUNT: AtomicU64 = AtomicU64::new(3);
pub fn loads(a: &AtomicU8, b: &AtomicI16, c: &AtomicU32, d: &AtomicUsize) -> usize {
    a.load(Relaxed) as usize + b.load(Acquire) as usize + c.load(SeqCst) as usize + d.load(Relaxed)
}
pub fn stores(a: &AtomicU8, b: &AtomicI16, p: &AtomicPtr<u8>) {
    a.store(1, Relaxed);
    b.store(-2, Release);
    FLAG.store(true, SeqCst);
    p.store(std::ptr::null_mut(), Release);
}
pub fn rmw(a: &AtomicI32) -> i32 {
    a.fetch_add(1, Relaxed)
        ^ a.fetch_sub(2, Acquire)
        ^ a.fetch_and(3, Release)
        ^ a.fetch_or(4, AcqRel)
        ^ a.fetch_xor(5, SeqCst)
        ^ a.fetch_nand(6, SeqCst)
        ^ a.fetch_max(7, Relaxed)
        ^ a.fetch_min(8, Relaxed)
        ^ a.swap(9, AcqRel)
}
pub fn rmw_unsigned(a: &AtomicU64) -> u64 {
    a.fetch_max(7, Relaxed) ^ a.fetch_min(8, AcqRel)
}
pub fn exchange(a: &AtomicU32, p: &AtomicPtr<u32>, q: *mut u32) -> bool {
    a.compare_exchange(1, 2, AcqRel, Acquire).is_ok()
        | a.compare_exchange_weak(2, 3, SeqCst, Relaxed).is_err()
        | p.compare_exchange(q, q, Release, Relaxed).is_ok()
}
pub fn update() -> u64 {
    COUNT.fetch_update(SeqCst, Relaxed, |x| x.checked_mul(2)).unwrap_or(0)
}
pub fn fences() {
    fence(Acquire);
    fence(Release);
    fence(AcqRel);
    fence(SeqCst);
    compiler_fence(SeqCst);
    std::hint::spin_loop();
}
pub fn flag() -> bool {
    FLAG.fetch_not(AcqRel) | FLAG.swap(true, Acquire)
}
