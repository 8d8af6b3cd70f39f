// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Constant maps and sets beside active values: looked up, walked through, made on the spot.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub struct Tables {
    weights: HashMap<u32, f64>,
    names: HashMap<String, f64>,
    rows: HashMap<u32, Vec<f64>>,
    ordered: BTreeMap<u32, f64>,
    chosen: BTreeSet<u32>,
    marked: HashSet<u32>,
}

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

#[autodiff_reverse(looked_up_r, Duplicated, Const, Active)]
#[autodiff_forward(looked_up_d, Dual, Const, Dual)]
#[autodiff_forward(looked_up_w, 8, Dual, Const, Dual)]
fn looked_up(x: &[f64], t: &Tables) -> f64 {
    let mut s = 0.0;
    for (i, v) in x.iter().enumerate() {
        let k = i as u32;
        s += v.sin() * t.weights[&k] + v * v * t.ordered.get(&(3 * k)).copied().unwrap_or(0.5);
        s *= t.names.get(NAMES[i % 5]).unwrap() + 0.01 * v;
        for w in &t.rows[&k] {
            s += w * v.exp();
        }
        if t.marked.contains(&k) {
            s += v.cos();
        }
    }
    s
}

#[autodiff_reverse(walked_r, Duplicated, Const, Active)]
#[autodiff_forward(walked_d, Dual, Const, Dual)]
#[autodiff_forward(walked_w, 8, Dual, Const, Dual)]
fn walked(x: &[f64], t: &Tables) -> f64 {
    let n = x.len();
    let mut s = t.weights.values().sum::<f64>() * x[0];
    for (k, w) in &t.ordered {
        s += x[*k as usize % n].sin() * w;
    }
    for k in &t.chosen {
        s += x[*k as usize % n] * x[(*k as usize + 1) % n];
    }
    s + t.ordered.range(4..11).map(|(k, w)| w * x[*k as usize % n]).sum::<f64>()
}

#[autodiff_reverse(local_r, Duplicated, Active)]
#[autodiff_forward(local_d, Dual, Dual)]
#[autodiff_forward(local_w, 8, Dual, Dual)]
fn local(x: &[f64]) -> f64 {
    let mut places: HashMap<u64, usize> = HashMap::new();
    let mut weights: HashMap<u64, f64> = HashMap::new();
    for i in 0..x.len() {
        places.insert(7 * i as u64, (i * 3 + 1) % x.len());
        weights.insert(7 * i as u64, i as f64 - 1.5);
    }
    (0..x.len() as u64).map(|i| x[places[&(7 * i)]].sin() * weights[&(7 * i)]).sum()
}

fn main() {
    let tables = Tables {
        weights: (0..5).map(|i| (i, 0.3 + i as f64)).collect(),
        names: NAMES.iter().enumerate().map(|(i, n)| (n.to_string(), 0.7 + 0.1 * i as f64)).collect(),
        rows: (0..5).map(|i| (i, vec![0.5; i as usize])).collect(),
        ordered: (0..40).step_by(2).map(|i| (i, (i as f64).cos())).collect(),
        chosen: (0..30).filter(|i| i % 4 != 1).collect(),
        marked: [0, 3].into_iter().collect(),
    };
    let t = &tables;
    let x = || vec![0.7, 1.3, -0.4, 2.1, 0.9];
    macro_rules! with_tables {
        ($name:ident, $f:ident, $r:ident, $d:ident, $w:ident) => {{
            let f = |x: &[f64]| $f(x, t);
            let r = |x: &[f64], dx: &mut [f64], seed: f64| $r(x, dx, t, seed);
            let d = |x: &[f64], dx: &[f64]| $d(x, dx, t);
            #[rustfmt::skip]
            let w = |x: &[f64], a: &[f64], b: &[f64], c: &[f64], d: &[f64], e: &[f64], f: &[f64], g: &[f64], h: &[f64]| {
                $w(x, a, b, c, d, e, f, g, h, t)
            };
            check!($name, f, r, d, w, x());
        }};
    }
    with_tables!(looked_up, looked_up, looked_up_r, looked_up_d, looked_up_w);
    with_tables!(walked, walked, walked_r, walked_d, walked_w);
    check!(local, local, local_r, local_d, local_w, x());
}
