// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
#[derive(Clone, Copy)]
struct Small {
    a: f64,
    n: u32,
}

#[derive(Clone, Copy)]
struct Large {
    v: [f64; 4],
    n: usize,
    s: Small,
}

#[inline(never)]
fn large(l: Large) -> Large {
    Large { v: l.v.map(|v| v * l.s.a), n: l.n + 1, s: Small { a: l.s.a * l.s.a, n: l.s.n + 1 } }
}

case!(large_struct, [0.7, 1.3], |x| {
    let l = large(large(Large { v: [x[0], x[1], 1.0, x[0]], n: 0, s: Small { a: x[1], n: 1 } }));
    l.v.iter().sum::<f64>() * l.s.a + (l.n + l.s.n as usize) as f64
});

check_all!(large_struct);
