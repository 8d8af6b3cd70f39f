//! Futures: state machines with borrows over awaits, joined by hand.
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};
pub struct Countdown(pub u32);
impl Future for Countdown {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, c: &mut Context<'_>) -> Poll<&'static str> {
        if self.0 == 0 {
            Poll::Ready("done")
        } else {
            self.0 -= 1;
            c.waker().wake_by_ref();
            Poll::Pending
        }
    }
}
pub async fn sum(v: &[u64]) -> u64 {
    let mut total = 0;
    for x in v {
        Countdown(2).await;
        total += *x;
    }
    total
}
pub async fn fallible(n: i32) -> Result<String, String> {
    if n < 0 {
        return Err("negative".to_string());
    }
    let text = sum(&[1, 2, n as u64]).await.to_string();
    Countdown(1).await;
    Ok(text)
}
pub async fn both() -> usize {
    let a = fallible(3).await;
    let b = fallible(-3).await;
    a.map_or(0, |t| t.len()) + b.err().map_or(0, |t| t.len())
}
const TABLE: RawWakerVTable = RawWakerVTable::new(|p| RawWaker::new(p, &TABLE), |_| {}, |_| {}, |_| {});
pub fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = pin!(f);
    let waker = unsafe { Waker::from_raw(RawWaker::new(std::ptr::null(), &TABLE)) };
    let mut c = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(x) = f.as_mut().poll(&mut c) {
            return x;
        }
    }
}
pub fn run() -> usize {
    block_on(both())
        + block_on(async {
            let x = async move { 5usize }.await;
            x + block_on(sum(&[1, 2])) as usize
        })
}
pub fn boxed(n: u32) -> Pin<Box<dyn Future<Output = u32> + Send>> {
    Box::pin(async move { if n == 0 { 0 } else { 1 + boxed(n - 1).await } })
}
