//! u128, wrapping, saturating, overflowing, checked, rotated, counted bits.
pub fn big(a: u128, b: i128, n: u32) -> u128 {
    a.wrapping_mul(3)
        ^ (b as u128).rotate_left(n)
        ^ a.checked_div(7).unwrap_or(1)
        ^ a.leading_zeros() as u128
        ^ a.swap_bytes()
        ^ (b >> n) as u128
}
pub fn divide(a: i128, b: i128) -> (i128, i128) {
    (a.wrapping_div(b), a.rem_euclid(b))
}
pub fn wrapping(a: i32, b: i32) -> i32 {
    a.wrapping_add(b).wrapping_sub(3).wrapping_mul(b).wrapping_neg().wrapping_shl(5).wrapping_abs()
}
pub fn saturating(a: i8, b: i8, c: u16) -> i32 {
    a.saturating_add(b) as i32
        + a.saturating_sub(b) as i32
        + a.saturating_mul(b) as i32
        + c.saturating_sub(9) as i32
        + c.saturating_add(3) as i32
}
pub fn overflowing(a: u64, b: u64) -> (u64, bool) {
    let (x, o) = a.overflowing_add(b);
    let (y, p) = x.overflowing_mul(b);
    let (z, q) = (y as i64).overflowing_sub(1);
    (z as u64, o ^ p ^ q)
}
pub fn checked(a: u32, b: u32) -> Option<u32> {
    a.checked_add(b)?.checked_sub(7)?.checked_mul(2)?.checked_rem(b)?.checked_shl(b)?.checked_pow(3)
}
pub fn bits(a: u32, b: u64, c: u8) -> u32 {
    a.count_ones()
        + a.leading_zeros()
        + b.trailing_zeros()
        + a.rotate_right(3)
        + a.reverse_bits()
        + c.leading_ones()
        + b.ilog2()
        + a.next_power_of_two()
        + a.isqrt()
}
pub fn bytes(a: u64) -> [u8; 8] {
    let mut x = a.to_be_bytes();
    x[0] = u64::from_le_bytes(x) as u8;
    x
}
pub fn pow(a: i64, n: u32) -> i64 {
    a.pow(n).abs_diff(3) as i64 + a.signum() + a.div_euclid(3)
}
pub fn unchecked(a: u32, b: u32) -> u32 {
    unsafe { a.unchecked_add(b).unchecked_sub(1).unchecked_mul(2) }
}
pub fn casts(a: i8, b: u64, c: usize) -> (u64, i8, u16, i128) {
    (a as u64, b as i8, c as u16, b as i64 as i128)
}
