use oxad::autodiff_reverse;
use std::arch::x86_64::{_mm_cvtsd_f64, _mm_max_pd, _mm_set1_pd, _mm_set_pd};

#[autodiff_reverse(larger_reverse, Active, Active)]
fn larger(x: f64) -> f64 {
    unsafe {
        let pair = _mm_set_pd(x, x * 2.0);
        let largest = _mm_max_pd(pair, _mm_set1_pd(1.0)); //~ OX0302 no rule for `llvm.x86.sse2.max.pd`
        _mm_cvtsd_f64(largest)
    }
}

fn main() {
    println!("{:?}", larger_reverse(3.0, 1.0));
}
