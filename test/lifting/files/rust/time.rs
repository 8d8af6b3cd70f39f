//! Calendars by integers, durations, ranges as values, big arrays on the stack, sums over everything.
pub fn civil(days: i64) -> (i64, u8, u8) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let d = z.rem_euclid(146_097);
    let y = (d - d / 1460 + d / 36_524 - d / 146_096) / 365;
    let n = d - (365 * y + y / 4 - y / 100);
    let m = (5 * n + 2) / 153;
    (y + era * 400 + (m >= 10) as i64, if m < 10 { m + 3 } else { m - 9 } as u8, (n - (153 * m + 2) / 5 + 1) as u8)
}
pub fn duration(s: u64, n: u32) -> String {
    let d = std::time::Duration::new(s, n % 1_000_000_000) * 3 / 2;
    format!("{d:?} {:.3} {}", d.as_secs_f64(), d.subsec_micros())
}
pub fn ranges(
    a: std::ops::Range<u32>,
    b: std::ops::RangeInclusive<i8>,
    c: (std::ops::Bound<u8>, std::ops::Bound<u8>),
) -> usize {
    use std::ops::RangeBounds;
    a.len() + b.clone().count() + *b.start() as usize + c.contains(&3) as usize + (..=5).contains(&4) as usize
}
pub fn stack(n: usize) -> u64 {
    let mut a = [0u64; 512];
    for i in 0..n.min(512) {
        a[i] = (i as u64).pow(3);
    }
    let b = a;
    b.iter().rev().take(n).sum()
}
pub fn sieve(n: usize) -> Vec<usize> {
    let mut s = vec![true; n + 1];
    s[..2.min(n + 1)].fill(false);
    let mut i = 2;
    while i * i <= n {
        if s[i] {
            let mut j = i * i;
            while j <= n {
                s[j] = false;
                j += i;
            }
        }
        i += 1;
    }
    s.iter().enumerate().filter_map(|(i, p)| p.then_some(i)).collect()
}
pub fn weekday(y: i32, m: u32, d: u32) -> &'static str {
    const T: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let y = y - (m < 3) as i32;
    ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        [(y + y / 4 - y / 100 + y / 400 + T[m as usize - 1] + d as i32).rem_euclid(7) as usize]
}
