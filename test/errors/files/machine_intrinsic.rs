use oxad::autodiff_reverse;
use std::arch::x86_64::{_mm_cvtss_f32, _mm_rcp_ps, _mm_set1_ps};

#[autodiff_reverse(about_reverse, Active, Active)]
fn about(x: f32) -> f32 {
    unsafe {
        let reciprocal = _mm_rcp_ps(_mm_set1_ps(x)); //~ OX0302 no rule for `llvm.x86.sse.rcp.ps`
        _mm_cvtss_f32(reciprocal)
    }
}

fn main() {
    println!("{:?}", about_reverse(3.0, 1.0));
}
