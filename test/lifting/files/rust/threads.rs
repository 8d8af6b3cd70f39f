//! Threads, channels, locks, scoped borrows, once cells, thread locals.
use std::cell::{Cell, RefCell};
use std::sync::{Arc, Condvar, Mutex, Once, OnceLock, RwLock, mpsc};
use std::thread;
thread_local! { static SEEN: RefCell<Vec<u32>> = RefCell::new(Vec::new()); static PLAIN: Cell<i32> = const { Cell::new(7) }; }
static ONCE: Once = Once::new();
static CONFIG: OnceLock<String> = OnceLock::new();
static TOTAL: Mutex<u64> = Mutex::new(0);
pub fn spawn(n: u32) -> u32 {
    let handles: Vec<_> = (0..n)
        .map(|i| {
            thread::spawn(move || {
                SEEN.with(|s| s.borrow_mut().push(i));
                i * i
            })
        })
        .collect();
    handles.into_iter().map(|h| h.join().unwrap()).sum()
}
pub fn scoped(v: &mut [u32]) {
    thread::scope(|s| {
        for part in v.chunks_mut(2) {
            s.spawn(move || part.iter_mut().for_each(|x| *x += 1));
        }
    });
}
pub fn channel() -> Vec<String> {
    let (tx, rx) = mpsc::channel();
    for i in 0..3 {
        let tx = tx.clone();
        thread::spawn(move || tx.send(format!("m{i}")).unwrap());
    }
    drop(tx);
    rx.iter().collect()
}
pub fn locks(x: &Arc<(Mutex<bool>, Condvar)>, r: &RwLock<Vec<u8>>) -> usize {
    let (m, c) = &**x;
    let mut g = m.lock().unwrap();
    while !*g {
        g = c.wait(g).unwrap();
    }
    r.write().unwrap().push(1);
    *TOTAL.lock().unwrap() += 1;
    r.read().unwrap().len()
}
pub fn once() -> &'static str {
    ONCE.call_once(|| PLAIN.set(PLAIN.get() + 1));
    CONFIG.get_or_init(|| "config".to_string())
}
