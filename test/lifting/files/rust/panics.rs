//! Panics, catches, drops on the way out, overflow and bounds checks, unwinding through foreign frames.
use std::panic::{self, AssertUnwindSafe};
pub struct Guard<'a>(&'a mut Vec<u32>, u32);
impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.push(self.1);
        if std::thread::panicking() {
            self.0.push(99);
        }
    }
}
pub fn caught(n: u32) -> Result<u32, String> {
    panic::catch_unwind(AssertUnwindSafe(|| {
        if n > 3 {
            panic!("too large: {n}")
        }
        n
    }))
    .map_err(|e| e.downcast::<String>().map_or_else(|_| "?".into(), |s| *s))
}
pub fn guarded(log: &mut Vec<u32>, f: &dyn Fn(u32) -> u32) -> u32 {
    let a = {
        let _g = Guard(log, 1);
        f(1)
    };
    let b = {
        let _h = Guard(log, 2);
        f(a)
    };
    a + b
}
pub fn checks(v: &[u8], i: usize, a: i32, b: i32) -> i32 {
    v[i] as i32 + a / b + a % b + (a + b) - (a * b) + (a << b)
}
pub fn asserts(a: u32, b: u32) {
    assert!(a < b, "{a} is not below {b}");
    assert_eq!(a, 1);
    debug_assert_ne!(b, 2);
    if a == 77 {
        unreachable!("never {}", a)
    }
    if b == 78 {
        todo!()
    }
}
pub fn unwraps(a: Option<u8>, b: Result<u8, std::fmt::Error>) -> u8 {
    a.unwrap() + a.expect("here") + b.unwrap() + b.map_err(|_| ()).unwrap_or_default()
}
pub fn resumed() {
    if let Err(e) = panic::catch_unwind(|| panic::resume_unwind(Box::new(5))) {
        panic::resume_unwind(e)
    }
}
pub extern "C" fn no_unwind(f: extern "C-unwind" fn(i32) -> i32) -> i32 {
    f(3)
}
pub fn hook() {
    panic::set_hook(Box::new(|info| {
        let _ = info.location().map(|l| l.line());
    }));
}
pub fn diverges() -> ! {
    std::process::abort()
}
pub fn nested(v: Vec<String>) -> usize {
    let w = v.clone();
    let n = panic::catch_unwind(move || v.iter().map(|s| s.parse::<usize>().unwrap()).sum()).unwrap_or(0);
    n + w.len()
}
