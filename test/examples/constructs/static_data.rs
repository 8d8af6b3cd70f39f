// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Tables of the program beside active data in one structure, handed on to functions that are not inlined.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};

static WEIGHTS: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
const GRID: [[f64; 2]; 3] = [[0.5, 1.0], [1.5, 2.0], [2.5, 3.0]];

struct Pair<'a> {
    table: &'static [f64],
    values: &'a [f64],
    scale: f64,
}

#[inline(never)]
fn dot(p: &Pair) -> f64 {
    p.table.iter().zip(p.values).map(|(a, b)| a * b * b).sum::<f64>() * p.scale
}
#[autodiff_reverse(beside_r, Duplicated, Active)]
#[autodiff_forward(beside_d, Dual, Dual)]
#[autodiff_forward(beside_w, 8, Dual, Dual)]
fn beside(x: &[f64]) -> f64 {
    let first = Pair { table: &WEIGHTS, values: x, scale: x[1] };
    let rest = Pair { table: &WEIGHTS[2..], values: &x[1..], scale: 0.5 };
    dot(&first).sin() + dot(&rest)
}

#[inline(never)]
fn weighed(rows: &[Pair], backwards: bool) -> f64 {
    let mut s = 0.0;
    for row in rows {
        for (i, v) in row.values.iter().enumerate() {
            let k = if backwards { row.table.len() - 1 - i % row.table.len() } else { i % row.table.len() };
            s += row.table[k] * v.sin() * row.scale;
        }
    }
    s
}
#[autodiff_reverse(rows_r, Duplicated, Active)]
#[autodiff_forward(rows_d, Dual, Dual)]
#[autodiff_forward(rows_w, 8, Dual, Dual)]
fn rows(x: &[f64]) -> f64 {
    let rows: Vec<Pair> = (0..3)
        .map(|i| Pair { table: if i == 1 { &WEIGHTS[1..4] } else { &GRID[i / 2] }, values: &x[i..], scale: x[i] })
        .collect();
    weighed(&rows, true) * weighed(&rows, false)
}

struct Coefficients {
    a: f64,
    b: f64,
    n: u32,
}
static LOW: Coefficients = Coefficients { a: 0.5, b: 2.0, n: 3 };
static HIGH: Coefficients = Coefficients { a: 1.5, b: -1.0, n: 2 };

struct Model<'a> {
    name: &'static str,
    by: &'static Coefficients,
    at: &'a f64,
}
#[inline(never)]
fn model(m: &Model) -> f64 {
    m.by.a * m.at.powi(m.by.n as i32) + m.by.b * m.at + m.name.len() as f64
}
#[autodiff_reverse(models_r, Duplicated, Active)]
#[autodiff_forward(models_d, Dual, Dual)]
#[autodiff_forward(models_w, 8, Dual, Dual)]
fn models(x: &[f64]) -> f64 {
    let low = Model { name: "low", by: &LOW, at: &x[0] };
    let mut s = model(&low);
    for v in x {
        let by = if *v > 1.0 { &HIGH } else { &LOW };
        s *= 1.0 + 0.01 * model(&Model { name: if *v > 0.0 { "positive" } else { "not" }, by, at: v });
    }
    s
}

fn main() {
    let x = || vec![0.7, 1.3, -0.4, 2.1, 0.9];
    check!(beside, beside, beside_r, beside_d, beside_w, x());
    check!(rows, rows, rows_r, rows_d, rows_w, x());
    check!(models, models, models_r, models_d, models_w, x());
}
