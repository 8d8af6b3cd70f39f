//! Iterator adaptors, own iterators, infinite sequences, early exits.
use std::iter::{FromIterator, Peekable, once, repeat, successors};
pub struct Fibonacci(u64, u64);
impl Iterator for Fibonacci {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.0;
        self.0 = self.1;
        self.1 = self.1.checked_add(r)?;
        Some(r)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(100))
    }
}
impl DoubleEndedIterator for Fibonacci {
    fn next_back(&mut self) -> Option<u64> {
        None
    }
}
pub fn chain(v: &[i32]) -> i32 {
    v.iter()
        .copied()
        .chain(once(4))
        .zip(repeat(2))
        .map(|(a, b)| a * b)
        .skip_while(|x| *x < 0)
        .take(10)
        .step_by(2)
        .inspect(|_| {})
        .filter(|x| x % 3 == 0)
        .flat_map(|x| [x, x + 1])
        .scan(0, |s, x| {
            *s += x;
            Some(*s)
        })
        .enumerate()
        .map(|(i, x)| i as i32 ^ x)
        .max()
        .unwrap_or(0)
}
pub fn fibonacci(n: usize) -> Vec<u64> {
    Fibonacci(0, 1).take_while(|x| *x < 1000).skip(1).take(n).collect()
}
pub fn folds(n: u32) -> (u32, bool, Option<u32>) {
    (
        (1..=n).rev().fold(1, |a, b| a.wrapping_mul(b)),
        (0..n).all(|x| x < 9) ^ (0..n).any(|x| x == 3),
        (0..n).reduce(|a, b| a ^ b),
    )
}
pub fn partition(v: Vec<i64>) -> (Vec<i64>, Vec<i64>) {
    v.into_iter().partition(|x| *x > 0)
}
pub fn fallible(v: &[&str]) -> Result<Vec<i32>, std::num::ParseIntError> {
    v.iter().map(|s| s.parse::<i32>()).collect()
}
pub fn powers() -> Option<u32> {
    successors(Some(1u32), |x| x.checked_mul(10)).last()
}
pub fn group<I: Iterator<Item = char>>(p: &mut Peekable<I>) -> String {
    let mut s = String::new();
    while let Some(c) = p.next_if(|c| c.is_alphanumeric()) {
        s.push(c);
    }
    s
}
pub fn words(text: &str) -> Vec<String> {
    let mut p = text.chars().peekable();
    let mut out = Vec::from_iter([]);
    while p.peek().is_some() {
        let w = group(&mut p);
        if w.is_empty() {
            p.next();
        } else {
            out.push(w);
        }
    }
    out
}
pub fn sorted_by(v: &[(u8, f32)]) -> Option<&(u8, f32)> {
    v.iter().max_by(|a, b| a.1.total_cmp(&b.1)).or(v.iter().min_by_key(|a| a.0))
}
