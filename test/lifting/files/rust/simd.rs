//! Vectors through core::arch on x86-64.
#![cfg(target_arch = "x86_64")]
use std::arch::x86_64::*;
pub fn sse(a: &[f32; 4], b: &[f32; 4]) -> f32 {
    unsafe {
        let x = _mm_mul_ps(_mm_loadu_ps(a.as_ptr()), _mm_loadu_ps(b.as_ptr()));
        let y = _mm_add_ps(x, _mm_movehl_ps(x, x));
        _mm_cvtss_f32(_mm_add_ss(y, _mm_shuffle_ps::<1>(y, y)))
    }
}
pub fn integers(a: __m128i, b: __m128i) -> __m128i {
    unsafe {
        _mm_xor_si128(
            _mm_slli_epi32::<3>(_mm_add_epi8(a, b)),
            _mm_madd_epi16(_mm_unpacklo_epi8(a, b), _mm_cmpgt_epi16(a, b)),
        )
    }
}
#[target_feature(enable = "avx2,fma")]
pub unsafe fn avx(a: *const f64, b: *const f64) -> f64 {
    unsafe {
        let x = _mm256_fmadd_pd(_mm256_loadu_pd(a), _mm256_loadu_pd(b), _mm256_set1_pd(1.5));
        let y = _mm256_extractf128_pd::<1>(_mm256_blendv_pd(x, x, _mm256_cmp_pd::<_CMP_LT_OQ>(x, x)));
        _mm_cvtsd_f64(_mm_hadd_pd(y, y))
    }
}
#[target_feature(enable = "avx2")]
pub unsafe fn gather(p: *const i32, i: __m256i) -> __m256i {
    unsafe { _mm256_permutevar8x32_epi32(_mm256_i32gather_epi32::<4>(p, i), _mm256_srli_epi32::<29>(i)) }
}
#[target_feature(enable = "avx512f,avx512bw")]
pub unsafe fn wide(a: __m512i, k: __mmask64) -> __m512i {
    unsafe { _mm512_mask_add_epi8(a, k, a, _mm512_set1_epi8(3)) }
}
#[target_feature(enable = "sse4.2,aes,pclmulqdq,popcnt,bmi2,lzcnt")]
pub unsafe fn special(a: __m128i, x: u64) -> u64 {
    unsafe {
        let c = _mm_crc32_u64(x, 3) ^ _pext_u64(x, 0xf0f0) ^ _popcnt64(x as i64) as u64;
        _mm_extract_epi64::<1>(_mm_aesenc_si128(a, _mm_clmulepi64_si128::<0x11>(a, a))) as u64 ^ c
    }
}
pub fn sum(v: &[f32]) -> f32 {
    v.iter().map(|x| x * x).sum()
}
pub fn detected() -> bool {
    is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma")
}
pub fn stream(p: *mut __m128i, a: __m128i) {
    unsafe {
        _mm_stream_si128(p, a);
        _mm_sfence();
        _mm_prefetch::<_MM_HINT_T0>(p.cast());
    }
}
