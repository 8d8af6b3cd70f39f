//! Slice patterns, windows, chunks, sorting, searching, splitting, bounds checks.
pub fn pattern(v: &[i32]) -> i32 {
    match v {
        [] => 0,
        [x] => *x,
        [a, .., b] if a == b => -1,
        [first, middle @ .., last] => first + last + middle.len() as i32,
    }
}
pub fn prefix(v: &[u8]) -> Option<&[u8]> {
    if let [b'a', b'b', rest @ ..] = v { Some(rest) } else { None }
}
pub fn arrays([a, b, c]: [u16; 3], n: [[u8; 4]; 2]) -> u32 {
    (a ^ b ^ c) as u32 + n[1][3] as u32
}
pub fn windows(v: &[f32]) -> usize {
    v.windows(2).filter(|w| w[0] < w[1]).count()
        + v.chunks(3).len()
        + v.chunks_exact(4).map(|c| c[3] as usize).sum::<usize>()
        + v.rchunks(2).count()
}
pub fn sort(v: &mut [u64], w: &mut Vec<String>) {
    v.sort();
    v.sort_unstable_by_key(|x| x % 10);
    v.reverse();
    v.rotate_left(1);
    w.sort();
    w.dedup();
    w.sort_by_cached_key(|s| s.len());
}
pub fn search(v: &[u64], x: u64) -> Result<usize, usize> {
    v.binary_search(&x).or_else(|i| v.iter().position(|y| *y == x).ok_or(i))
}
pub fn split(v: &mut [u8], n: usize) -> u8 {
    let (a, b) = v.split_at_mut(n);
    a[0] = b[0];
    b.swap(0, 1);
    a.copy_from_slice(&b[..n]);
    v.fill(7);
    v.iter().rev().step_by(2).fold(0, |x, y| x ^ y)
}
pub fn index(v: &[[f64; 3]], i: usize, j: usize) -> f64 {
    v[i][j] + v[i..].len() as f64 + v.get(j).map_or(0.0, |r| r[0]) + unsafe { v.get_unchecked(0)[1] }
}
pub fn concat(a: &[&[u8]]) -> Vec<u8> {
    let mut v = a.concat();
    v.extend_from_slice(&[1, 2]);
    v.truncate(9);
    v.retain(|x| *x != 3);
    v.drain(1..2).for_each(drop);
    v
}
