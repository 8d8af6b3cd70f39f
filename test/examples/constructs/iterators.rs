// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
case!(zipped, [0.7, 1.3, 0.4], |x| x.iter().zip(x.iter().skip(1)).map(|(a, b)| a * b).sum());
case!(enumerated, [0.7, 1.3, 0.4], |x| x.iter().enumerate().map(|(i, a)| a.powi(i as i32 + 1)).sum());
case!(reversed, [0.7, 1.3, 0.4], |x| x.iter().rev().fold(1.0, |p, a| p * a + 1.0));
case!(stepped, [0.7, 1.3, 0.4, 0.9, 2.0], |x| x.iter().step_by(2).product::<f64>()
    * (0..5).step_by(3).map(|i| x[i]).sum::<f64>());
case!(chunked, [0.7, 1.3, 0.4, 0.9, 2.0], |x| x.chunks(2).map(|c| c.iter().product::<f64>()).sum());
case!(exact_chunks, [0.7, 1.3, 0.4, 0.9], |x| x.chunks_exact(2).map(|c| c[0] / c[1]).sum());
case!(windowed, [0.7, 1.3, 0.4, 0.9], |x| x.windows(3).map(|w| w[0] * w[1] * w[2]).sum());
case!(filtered, [0.7, 1.3, 0.4, 0.9], |x| x.iter().filter(|a| **a > 0.5).map(|a| a * a).sum());
case!(extremes, [0.7, 1.3, 0.4, 0.9], |x| {
    let largest = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let smallest = x.iter().copied().reduce(f64::min).unwrap_or(0.0);
    largest * smallest
});
case!(chained, [0.7, 1.3, 0.4], |x| x.iter().chain(&x[1..]).take(4).map(|a| a.sqrt()).sum());
case!(scanned, [0.7, 1.3, 0.4], |x| x
    .iter()
    .scan(1.0, |p, a| {
        *p *= a;
        Some(*p)
    })
    .sum());
case!(found, [0.7, 1.3, 0.4], |x| x.iter().position(|a| *a > 1.0).map_or(0.0, |i| x[i] * x[0]));
case!(closures, [0.7, 1.3, 0.4], |x| {
    let scale = x[1];
    let by_reference = |a: f64| a * scale;
    let moved = move |a: f64| a + scale;
    x.iter().map(|a| moved(by_reference(*a)).sin()).sum()
});

check_all!(
    zipped,
    enumerated,
    reversed,
    stepped,
    chunked,
    exact_chunks,
    windowed,
    filtered,
    extremes,
    chained,
    scanned,
    found,
    closures
);
