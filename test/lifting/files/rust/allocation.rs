//! A global allocator of one's own, layouts, raw allocation, reallocation, zeroed memory.
use std::alloc::{GlobalAlloc, Layout, System, alloc, alloc_zeroed, dealloc, handle_alloc_error, realloc};
use std::sync::atomic::{AtomicUsize, Ordering};
pub struct Counting(AtomicUsize);
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, l: Layout) -> *mut u8 {
        self.0.fetch_add(l.size(), Ordering::Relaxed);
        unsafe { System.alloc(l) }
    }
    unsafe fn dealloc(&self, p: *mut u8, l: Layout) {
        self.0.fetch_sub(l.size(), Ordering::Relaxed);
        unsafe { System.dealloc(p, l) }
    }
}
#[global_allocator]
static ALLOCATOR: Counting = Counting(AtomicUsize::new(0));
pub struct Raw<T> {
    p: *mut T,
    n: usize,
    cap: usize,
}
impl<T> Raw<T> {
    pub fn new() -> Self {
        Raw { p: std::ptr::null_mut(), n: 0, cap: 0 }
    }
    pub fn push(&mut self, x: T) {
        if self.n == self.cap {
            let cap = (self.cap * 2).max(4);
            let l = Layout::array::<T>(cap).unwrap();
            let p = if self.cap == 0 {
                unsafe { alloc(l) }
            } else {
                unsafe { realloc(self.p.cast(), Layout::array::<T>(self.cap).unwrap(), l.size()) }
            };
            if p.is_null() {
                handle_alloc_error(l)
            }
            self.p = p.cast();
            self.cap = cap;
        }
        unsafe { self.p.add(self.n).write(x) };
        self.n += 1;
    }
}
impl<T> Drop for Raw<T> {
    fn drop(&mut self) {
        for i in 0..self.n {
            unsafe { self.p.add(i).drop_in_place() }
        }
        if self.cap > 0 {
            unsafe { dealloc(self.p.cast(), Layout::array::<T>(self.cap).unwrap()) }
        }
    }
}
impl<T> Default for Raw<T> {
    fn default() -> Self {
        Self::new()
    }
}
pub fn fill(n: usize) -> usize {
    let mut r = Raw::new();
    let mut s = Raw::new();
    for i in 0..n {
        r.push(i as f64);
        s.push(i.to_string());
    }
    r.n + s.cap
}
pub fn zeroed(n: usize) -> Vec<u64> {
    let v = vec![0u64; n];
    let l = Layout::from_size_align(64, 64).unwrap();
    unsafe {
        let p = alloc_zeroed(l);
        if !p.is_null() {
            *p = 1;
            dealloc(p, l);
        }
    }
    v
}
pub fn grown(mut v: Vec<[u8; 3]>) -> Box<[[u8; 3]]> {
    v.reserve_exact(10);
    v.resize(7, [1; 3]);
    v.insert(2, [9; 3]);
    v.swap_remove(0);
    v.shrink_to_fit();
    v.into_boxed_slice()
}
