//! Bytes in and out: encoders, checksums, bit readers, run lengths, sorting by hand.
pub fn base64(v: &[u8]) -> String {
    const A: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    v.chunks(3)
        .flat_map(|c| {
            let n = (c[0] as u32) << 16 | (*c.get(1).unwrap_or(&0) as u32) << 8 | *c.get(2).unwrap_or(&0) as u32;
            (0..4).map(move |i| if i > c.len() { '=' } else { A[(n >> (18 - 6 * i) & 63) as usize] as char })
        })
        .collect()
}
pub fn runs(v: &[u8]) -> Vec<(u8, u32)> {
    let mut out: Vec<(u8, u32)> = vec![];
    for x in v {
        match out.last_mut() {
            Some((y, n)) if y == x => *n += 1,
            _ => out.push((*x, 1)),
        }
    }
    out
}
pub struct BitReader<'a> {
    v: &'a [u8],
    at: usize,
}
impl<'a> Iterator for BitReader<'a> {
    type Item = bool;
    fn next(&mut self) -> Option<bool> {
        let b = *self.v.get(self.at / 8)?;
        self.at += 1;
        Some(b >> ((self.at - 1) % 8) & 1 == 1)
    }
}
pub fn bits(v: &[u8]) -> usize {
    BitReader { v, at: 0 }.filter(|b| *b).count()
}
pub fn adler(v: &[u8]) -> u32 {
    let (a, b) = v.iter().fold((1u32, 0u32), |(a, b), x| {
        let a = (a + *x as u32) % 65521;
        (a, (b + a) % 65521)
    });
    b << 16 | a
}
pub fn sha(v: [u32; 16]) -> [u32; 64] {
    let mut w = [0u32; 64];
    w[..16].copy_from_slice(&v);
    for i in 16..64 {
        let (a, b) = (w[i - 15], w[i - 2]);
        w[i] = w[i - 16]
            .wrapping_add(a.rotate_right(7) ^ a.rotate_right(18) ^ a >> 3)
            .wrapping_add(w[i - 7])
            .wrapping_add(b.rotate_right(17) ^ b.rotate_right(19) ^ b >> 10);
    }
    w
}
pub fn quicksort<T: PartialOrd + Copy>(v: &mut [T]) {
    if v.len() < 2 {
        return;
    }
    let p = v[v.len() / 2];
    let (mut i, mut j) = (0, v.len() - 1);
    loop {
        while v[i] < p {
            i += 1;
        }
        while v[j] > p {
            j -= 1;
        }
        if i >= j {
            break;
        }
        v.swap(i, j);
        i += 1;
        j -= 1;
    }
    let (a, b) = v.split_at_mut(i);
    quicksort(a);
    quicksort(b);
}
pub fn sort(a: &mut [f64], b: &mut [u16]) {
    quicksort(a);
    quicksort(b);
}
pub fn utf16(s: &str) -> Vec<u16> {
    s.encode_utf16().collect()
}
pub fn varint(mut n: u64, out: &mut Vec<u8>) {
    while n > 127 {
        out.push(n as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}
