// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Recursion, functions by address and virtual calls as the C and C++ programs of `test/cc/programs` have them: each
//! function names its counterpart.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};

// recursion.c
#[inline(never)]
fn product_from(x: &[f64], first: usize) -> f64 {
    match x.get(first) {
        None => 1.0,
        Some(v) => (v + (x.len() - first) as f64) * product_from(x, first + 1),
    }
}
#[autodiff_reverse(product_r, Duplicated, Active)]
#[autodiff_forward(product_d, Dual, Dual)]
#[autodiff_forward(product_w, 8, Dual, Dual)]
fn product(x: &[f64]) -> f64 {
    product_from(x, 0)
}

// mutual_recursion.c
fn even(x: f64, n: i32) -> f64 {
    if n <= 0 { x } else { x + odd(x * 0.9, n - 1) }
}
fn odd(x: f64, n: i32) -> f64 {
    if n <= 0 { x * x } else { x.sin() * even(x * 1.1, n - 1) }
}
#[autodiff_reverse(mutual_r, Duplicated, Active)]
#[autodiff_forward(mutual_d, Dual, Dual)]
#[autodiff_forward(mutual_w, 8, Dual, Dual)]
fn mutual(x: &[f64]) -> f64 {
    x.iter().enumerate().map(|(i, v)| even(*v, i as i32 + 2)).sum()
}

// fibonacci.c
fn fib(a: f64, b: f64, n: u32) -> f64 {
    match n {
        0 => a,
        1 => b,
        _ => fib(a, b, n - 1) * 0.5 + fib(a, b, n - 2).sin(),
    }
}
#[autodiff_reverse(fibonacci_r, Duplicated, Active)]
#[autodiff_forward(fibonacci_d, Dual, Dual)]
#[autodiff_forward(fibonacci_w, 8, Dual, Dual)]
fn fibonacci(x: &[f64]) -> f64 {
    fib(x[0], x[1], 7) * x[x.len() - 1]
}

// recursions.c: towers, quadrature, determinants, permutations
fn move_tower(n: u32, a: &mut f64, b: &mut f64, c: &mut f64) {
    if n == 0 {
        return;
    }
    move_tower(n - 1, a, c, b);
    let t = *a * 0.5;
    *a -= t;
    *b += t * *c;
    move_tower(n - 1, c, b, a);
}
#[autodiff_reverse(towers_r, Duplicated, Active)]
#[autodiff_forward(towers_d, Dual, Dual)]
#[autodiff_forward(towers_w, 8, Dual, Dual)]
fn towers(x: &[f64]) -> f64 {
    let (mut a, mut b, mut c) = (x[0], x[1], x[2]);
    move_tower(4, &mut a, &mut b, &mut c);
    a * b + c
}
fn adapt(f: fn(f64, &[f64]) -> f64, c: &[f64], a: f64, b: f64, e: f64, d: u32) -> f64 {
    let m = (a + b) / 2.0;
    let part = |p: f64, q: f64| (q - p) / 6.0 * (f(p, c) + 4.0 * f((p + q) / 2.0, c) + f(q, c));
    let (whole, l, r) = (part(a, b), part(a, m), part(m, b));
    if d == 0 || (l + r - whole).abs() < e {
        return l + r;
    }
    adapt(f, c, a, m, e / 2.0, d - 1) + adapt(f, c, m, b, e / 2.0, d - 1)
}
fn integrand(t: f64, p: &[f64]) -> f64 {
    (-p[0] * t).exp() * (p[1] * t + p[2]).sin()
}
#[autodiff_reverse(quadrature_r, Duplicated, Active)]
#[autodiff_forward(quadrature_d, Dual, Dual)]
#[autodiff_forward(quadrature_w, 8, Dual, Dual)]
fn quadrature(x: &[f64]) -> f64 {
    adapt(integrand, x, 0.0, 2.0, 1e-4, 6)
}
fn det(a: &[f64], n: usize) -> f64 {
    if n == 1 {
        return a[0];
    }
    let (mut s, mut m) = (0.0, [0.0; 16]);
    for c in 0..n {
        let mut k = 0;
        for i in 1..n {
            for j in (0..n).filter(|j| *j != c) {
                m[k] = a[i * n + j];
                k += 1;
            }
        }
        s += if c % 2 == 1 { -1.0 } else { 1.0 } * a[c] * det(&m, n - 1);
    }
    s
}
#[autodiff_reverse(determinant_r, Duplicated, Active)]
#[autodiff_forward(determinant_d, Dual, Dual)]
#[autodiff_forward(determinant_w, 8, Dual, Dual)]
fn determinant(x: &[f64]) -> f64 {
    let mut m = [0.0; 16];
    for i in 0..16 {
        m[i] = x[i % x.len()] * (i + 1) as f64 + if i % 5 == 0 { 1.0 } else { 0.0 };
    }
    det(&m, 4) * 1e-3
}
fn permute(a: &mut [f64; 4], k: usize, best: &mut f64) {
    if k == a.len() {
        let s = (0..a.len()).map(|i| a[i] * a[(i + 1) % a.len()] * (i + 1) as f64).sum();
        if s < *best {
            *best = s;
        }
        return;
    }
    for i in k..a.len() {
        a.swap(k, i);
        permute(a, k + 1, best);
        a.swap(k, i);
    }
}
#[autodiff_reverse(permutations_r, Duplicated, Active)]
#[autodiff_forward(permutations_d, Dual, Dual)]
#[autodiff_forward(permutations_w, 8, Dual, Dual)]
fn permutations(x: &[f64]) -> f64 {
    let (mut a, mut best) = ([x[0], x[1], x[2], x[3]], 1e9);
    permute(&mut a, 0, &mut best);
    best
}

// function_pointer.c
fn square(x: f64) -> f64 {
    x * x
}
fn cube(x: f64) -> f64 {
    x * x * x
}
#[inline(never)]
fn apply(g: fn(f64) -> f64, x: &[f64]) -> f64 {
    x.iter().map(|v| g(*v)).sum()
}
#[autodiff_reverse(pointer_r, Duplicated, Active)]
#[autodiff_forward(pointer_d, Dual, Dual)]
#[autodiff_forward(pointer_w, 8, Dual, Dual)]
fn pointer(x: &[f64]) -> f64 {
    apply(square, x) * apply(cube, x)
}

// function_table.c
fn slope(x: f64) -> f64 {
    1.0 / (2.0 + x * x)
}
static TABLE: [fn(f64) -> f64; 3] = [f64::sin, square, slope];
#[autodiff_reverse(table_r, Duplicated, Active)]
#[autodiff_forward(table_d, Dual, Dual)]
#[autodiff_forward(table_w, 8, Dual, Dual)]
fn table(x: &[f64]) -> f64 {
    x.iter().enumerate().map(|(i, v)| TABLE[i % 3](*v)).sum()
}

// sort_by_callback.c
fn ascending(a: &f64, b: &f64) -> bool {
    a > b
}
fn descending(a: &f64, b: &f64) -> bool {
    ascending(b, a)
}
#[inline(never)]
fn sort(v: &mut [f64], is_behind: fn(&f64, &f64) -> bool) {
    for i in 1..v.len() {
        let t = v[i];
        let mut j = i;
        while j > 0 && is_behind(&v[j - 1], &t) {
            v[j] = v[j - 1];
            j -= 1;
        }
        v[j] = t;
    }
}
#[autodiff_reverse(sorted_r, Duplicated, Active)]
#[autodiff_forward(sorted_d, Dual, Dual)]
#[autodiff_forward(sorted_w, 8, Dual, Dual)]
fn sorted(x: &[f64]) -> f64 {
    let mut v: Vec<f64> = (0..x.len()).map(|i| x[i] * x[(i + 1) % x.len()]).collect();
    sort(&mut v, if x[0] > 0.0 { ascending } else { descending });
    v.iter().enumerate().map(|(i, e)| e * (i + 1) as f64).sum()
}

// callbacks_with_context.c
struct Layer {
    act: fn(f64) -> f64,
    w: f64,
    b: f64,
    name: &'static str,
}
fn relu(z: f64) -> f64 {
    if z > 0.0 { z } else { 0.0 }
}
trait Visit {
    fn visit(&mut self, v: f64);
}
struct Sum(f64, f64, i32);
impl Visit for Sum {
    fn visit(&mut self, v: f64) {
        self.0 += v;
        self.1 *= 1.0 + v * v;
        self.2 += 1;
    }
}
struct Most(f64);
impl Visit for Most {
    fn visit(&mut self, v: f64) {
        if v > self.0 {
            self.0 = v;
        }
    }
}
#[inline(never)]
fn each(x: &[f64], visitor: &mut dyn Visit) {
    x.iter().for_each(|v| visitor.visit(v * v));
}
#[autodiff_reverse(contexts_r, Duplicated, Active)]
#[autodiff_forward(contexts_d, Dual, Dual)]
#[autodiff_forward(contexts_w, 8, Dual, Dual)]
fn contexts(x: &[f64]) -> f64 {
    let layers = [
        Layer { act: f64::tanh, w: x[0], b: x[1], name: "t" },
        Layer { act: relu, w: x[2], b: x[3], name: "relu" },
        Layer { act: f64::sin, w: x[4], b: x[5], name: "sine" },
    ];
    let s = layers.iter().fold(0.5, |s, l| (l.act)(l.w * s + l.b) * l.name.len() as f64);
    let (mut sum, mut most) = (Sum(0.0, 1.0, 0), Most(-1.0));
    each(x, &mut sum);
    each(x, &mut most);
    s + sum.0 * most.0 + sum.1 / sum.2 as f64
}

// virtual_calls.cpp
trait Shape {
    fn area(&self, s: f64) -> f64;
}
struct Square;
impl Shape for Square {
    fn area(&self, s: f64) -> f64 {
        s * s
    }
}
struct Disc(f64);
impl Shape for Disc {
    fn area(&self, s: f64) -> f64 {
        self.0 * s * s
    }
}
struct Cube;
impl Shape for Cube {
    fn area(&self, s: f64) -> f64 {
        s * s * s
    }
}
#[autodiff_reverse(known_r, Duplicated, Active)]
#[autodiff_forward(known_d, Dual, Dual)]
#[autodiff_forward(known_w, 8, Dual, Dual)]
fn known(x: &[f64]) -> f64 {
    let (a, b) = (Square, Disc(x[0]));
    let (p, q): (&dyn Shape, &dyn Shape) = (&a, &b);
    x.iter().map(|v| p.area(*v) * q.area(*v)).sum()
}

// virtual_mixed.cpp, composite.cpp
#[inline(never)]
fn make(i: usize, k: f64) -> Box<dyn Shape> {
    match i % 3 {
        0 => Box::new(Cube),
        1 => Box::new(Square),
        _ => Box::new(Disc(k)),
    }
}
struct All(Vec<Box<dyn Shape>>);
impl Shape for All {
    fn area(&self, s: f64) -> f64 {
        self.0.iter().fold(s, |s, shape| shape.area(s) * 0.5)
    }
}
#[autodiff_reverse(mixed_r, Duplicated, Active)]
#[autodiff_forward(mixed_d, Dual, Dual)]
#[autodiff_forward(mixed_w, 8, Dual, Dual)]
fn mixed(x: &[f64]) -> f64 {
    let all = All((0..x.len()).map(|i| make(i, x[i])).collect());
    let single: f64 = x.iter().enumerate().map(|(i, v)| make(i, x[0]).area(*v)).sum();
    let outer: &dyn Shape = &all;
    single + outer.area(x[1])
}

fn main() {
    let x = || vec![0.7, -1.2, 0.9, 0.45, 1.3, 0.8];
    check!(product, product, product_r, product_d, product_w, x());
    check!(mutual, mutual, mutual_r, mutual_d, mutual_w, x());
    check!(fibonacci, fibonacci, fibonacci_r, fibonacci_d, fibonacci_w, x());
    check!(towers, towers, towers_r, towers_d, towers_w, x());
    check!(quadrature, quadrature, quadrature_r, quadrature_d, quadrature_w, x());
    check!(determinant, determinant, determinant_r, determinant_d, determinant_w, x());
    check!(permutations, permutations, permutations_r, permutations_d, permutations_w, x());
    check!(pointer, pointer, pointer_r, pointer_d, pointer_w, x());
    check!(table, table, table_r, table_d, table_w, x());
    check!(sorted, sorted, sorted_r, sorted_d, sorted_w, x());
    check!(contexts, contexts, contexts_r, contexts_d, contexts_w, x());
    check!(known, known, known_r, known_d, known_w, x());
    check!(mixed, mixed, mixed_r, mixed_d, mixed_w, x());
}
