//! Raw pointers: arithmetic, provenance, addresses, copies, pointer to integer and back, wide pointers.
use std::ptr::{self, NonNull};
pub fn arithmetic(p: *const f64, n: isize) -> f64 {
    unsafe {
        *p.offset(n) + *p.add(3) + *p.sub(1) + *p.wrapping_add(9).wrapping_sub(9) + p.offset_from(p.offset(n)) as f64
    }
}
pub fn strict(p: *mut u8) -> *mut u8 {
    p.map_addr(|a| a | 1).with_addr(p.addr() & !7)
}
pub fn exposed(p: *const u32) -> u32 {
    let a = p.expose_provenance();
    unsafe { *ptr::with_exposed_provenance::<u32>(a ^ 0) }
}
pub fn dangling() -> *const u64 {
    ptr::without_provenance(64)
}
pub fn null(p: *const u8) -> bool {
    p.is_null() | (p == ptr::null()) | ptr::eq(p, ptr::dangling())
}
pub fn copies(a: *mut [u32; 4], b: *const [u32; 4], n: usize) {
    unsafe {
        ptr::copy(b, a, 1);
        ptr::copy_nonoverlapping(b as *const u32, a as *mut u32, n);
        ptr::write_bytes(a as *mut u8, 0xAA, n);
        ptr::swap(a, a);
        a.write(b.read());
    }
}
pub fn non_null(x: &mut u16) -> u16 {
    let p = NonNull::from(x);
    unsafe {
        *p.as_ptr() += 1;
        *p.as_ref()
    }
}
pub fn wide(p: *const [u8]) -> usize {
    p.len() + (p as *const u8).addr()
}
pub fn fields(p: *mut (u8, u32)) -> *mut u32 {
    unsafe { &raw mut (*p).1 }
}
pub fn cells(c: &std::cell::Cell<i32>, r: &std::cell::RefCell<Vec<u8>>) -> i32 {
    c.set(c.get() + 1);
    r.borrow_mut().push(1);
    c.replace(r.borrow().len() as i32)
}
pub fn functions(f: fn(i32) -> i32, g: fn(i32) -> i32) -> usize {
    f as usize ^ g as *const () as usize
}
pub fn align(p: *const u8) -> usize {
    p.align_offset(16) + p.is_aligned() as usize
}
pub fn lists(n: u32) -> u32 {
    struct Node {
        v: u32,
        next: *mut Node,
    }
    let mut head: *mut Node = ptr::null_mut();
    for v in 0..n {
        head = Box::into_raw(Box::new(Node { v, next: head }));
    }
    let mut s = 0;
    while !head.is_null() {
        let b = unsafe { Box::from_raw(head) };
        s += b.v;
        head = b.next;
    }
    s
}
