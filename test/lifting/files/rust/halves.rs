//! What stable Rust has of half floats: bit patterns, and conversions by the machine's own instructions.
pub fn to_bits(x: f32) -> u16 {
    let b = x.to_bits();
    let s = (b >> 16) as u16 & 0x8000;
    let e = ((b >> 23) & 255) as i32 - 112;
    let m = b & 0x7f_ffff;
    if e >= 31 {
        s | 0x7c00 | (m != 0 && e == 143) as u16
    } else if e <= 0 {
        s
    } else {
        s | (e as u16) << 10 | (m >> 13) as u16
    }
}
pub fn from_bits(h: u16) -> f32 {
    let s = (h as u32 & 0x8000) << 16;
    let (e, m) = ((h as u32 >> 10) & 31, h as u32 & 0x3ff);
    f32::from_bits(match (e, m) {
        (0, 0) => s,
        (31, m) => s | 0x7f80_0000 | m << 13,
        (0, m) => {
            let z = m.leading_zeros() - 21;
            s | (113 - z) << 23 | ((m << z) & 0x3ff) << 13
        }
        (e, m) => s | (e + 112) << 23 | m << 13,
    })
}
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "f16c,avx")]
pub unsafe fn machine(x: &[f32; 8]) -> [u16; 8] {
    use std::arch::x86_64::*;
    let mut out = [0u16; 8];
    unsafe {
        let h = _mm256_cvtps_ph::<_MM_FROUND_TO_NEAREST_INT>(_mm256_loadu_ps(x.as_ptr()));
        _mm_storeu_si128(out.as_mut_ptr().cast(), h);
        let y = _mm256_cvtph_ps(h);
        std::hint::black_box(y);
    }
    out
}
pub fn rounded(v: &mut [f32]) {
    for x in v {
        *x = from_bits(to_bits(*x));
    }
}
pub fn quad(hi: f64, lo: f64, k: f64) -> (f64, f64) {
    let p = hi * k;
    let e = hi.mul_add(k, -p) + lo * k;
    let s = p + e;
    (s, e - (s - p))
}
