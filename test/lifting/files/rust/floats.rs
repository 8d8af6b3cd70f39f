//! f32 and f64: arithmetic, libm, classification, total order, conversions, constants that print badly.
pub const ODD: [f64; 8] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, f64::MIN_POSITIVE, 5e-324, 1.0e308, 0.1];
pub static SINGLE: [f32; 6] = [f32::NAN, -0.0, f32::EPSILON, 1.0e-45, 16777216.0, 0.1];
pub fn elementary(x: f64) -> f64 {
    x.sin() + x.cos() * x.tan() - x.exp().ln()
        + x.sqrt().cbrt()
        + x.powf(2.5)
        + x.powi(3)
        + x.hypot(2.0)
        + x.atan2(3.0)
        + x.sinh().tanh()
        + x.exp_m1().ln_1p()
        + x.log10().log2()
        + x.mul_add(2.0, 1.0)
}
pub fn rounding(x: f32) -> f32 {
    x.floor()
        + x.ceil()
        + x.round()
        + x.trunc()
        + x.fract()
        + x.abs()
        + x.signum()
        + x.copysign(-1.0)
        + x.rem_euclid(3.0)
        + x % 2.0
        + x.round_ties_even()
        + x.recip()
        + x.to_degrees()
}
pub fn order(a: f64, b: f64) -> std::cmp::Ordering {
    a.total_cmp(&b).then(a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Less))
}
pub fn sorted(v: &mut [f32]) {
    v.sort_by(f32::total_cmp);
    v.sort_unstable_by(|a, b| b.partial_cmp(a).unwrap());
}
pub fn classes(x: f64) -> u8 {
    x.is_nan() as u8
        | (x.is_finite() as u8) << 1
        | (x.is_normal() as u8) << 2
        | (x.is_sign_negative() as u8) << 3
        | (x.is_subnormal() as u8) << 4
        | (x.classify() == std::num::FpCategory::Zero) as u8
}
pub fn limits(a: f64, b: f64) -> f64 {
    a.min(b) + a.max(b) + a.clamp(-1.0, 1.0)
}
pub fn casts(x: f64, y: f32, n: i64, m: u64, k: u128) -> (i8, u64, f32, f64, f64, f64, i128, f64) {
    (x as i8, y as u64, x as f32, y as f64, n as f64, m as f64, x as i128, k as f64)
}
pub fn bits(x: f64) -> f64 {
    f64::from_bits(x.to_bits() ^ 1)
}
pub fn sums(v: &[f64]) -> f64 {
    v.iter().sum::<f64>() + v.iter().product::<f64>() + v.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}
