// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Maps that hold active values: grouped sums, inserted and removed elements, many more than fit at first.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap};

#[autodiff_reverse(hashed_r, Duplicated, Active)]
#[autodiff_forward(hashed_d, Dual, Dual)]
#[autodiff_forward(hashed_w, 8, Dual, Dual)]
fn hashed(x: &[f64]) -> f64 {
    let mut sums: HashMap<u32, f64> = HashMap::new();
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for (i, v) in x.iter().enumerate() {
        *sums.entry(i as u32 % 3).or_insert(0.0) += v * v;
        *counts.entry(i as u32 % 3).or_insert(0) += 1;
    }
    sums.iter().map(|(k, v)| v * v * (*k as f64 + 1.0) / counts[k] as f64).sum()
}

#[autodiff_reverse(rehashed_r, Duplicated, Active)]
#[autodiff_forward(rehashed_d, Dual, Dual)]
#[autodiff_forward(rehashed_w, 8, Dual, Dual)]
fn rehashed(x: &[f64]) -> f64 {
    let mut m: HashMap<u64, f64> = HashMap::new();
    for i in 0..60 {
        m.insert((i * 37) % 61, x[i as usize % x.len()].sin() * (1.0 + i as f64));
    }
    for i in 0..20 {
        if let Some(v) = m.remove(&(i * 3)) {
            *m.entry(i * 3 + 1).or_insert(0.1) += v * x[0];
        }
    }
    (0..70).filter_map(|k| m.get(&k)).map(|v| 0.01 * v * v).sum()
}

#[autodiff_reverse(vectors_r, Duplicated, Active)]
#[autodiff_forward(vectors_d, Dual, Dual)]
#[autodiff_forward(vectors_w, 8, Dual, Dual)]
fn vectors(x: &[f64]) -> f64 {
    let mut rows: HashMap<u32, Vec<f64>> = HashMap::new();
    for (i, v) in x.iter().enumerate() {
        rows.entry(i as u32 % 3).or_default().push(v * v);
    }
    rows.values().map(|r| r.iter().product::<f64>()).sum()
}

#[autodiff_reverse(ordered_r, Duplicated, Active)]
#[autodiff_forward(ordered_d, Dual, Dual)]
#[autodiff_forward(ordered_w, 8, Dual, Dual)]
fn ordered(x: &[f64]) -> f64 {
    let mut m: BTreeMap<u32, f64> = BTreeMap::new();
    let mut chosen = BTreeSet::new();
    for i in 0..40 {
        *m.entry((i * 7) % 31).or_insert(0.0) += x[i as usize % x.len()] * (0.1 + i as f64);
        chosen.insert((i * 7) % 23);
    }
    let some: f64 = chosen.iter().filter_map(|k| m.get(k)).map(|v| v * v).sum();
    some + m.iter().map(|(k, v)| *k as f64 * v.sin()).sum::<f64>() + m.range(2..9).map(|(_, v)| v * v).sum::<f64>()
}

fn main() {
    let x = || vec![0.7, 1.3, -0.4, 2.1, 0.9, 0.35, 1.9];
    check!(hashed, hashed, hashed_r, hashed_d, hashed_w, x());
    check!(rehashed, rehashed, rehashed_r, rehashed_d, rehashed_w, x());
    check!(vectors, vectors, vectors_r, vectors_d, vectors_w, x());
    check!(ordered, ordered, ordered_r, ordered_d, ordered_w, x());
}
