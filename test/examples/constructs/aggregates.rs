// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
#[derive(Clone, Copy)]
struct Small {
    a: f64,
    n: u32,
}

#[derive(Clone, Copy)]
struct Large {
    v: [f64; 4],
    n: usize,
    s: Small,
}

#[inline(never)]
fn small(s: Small) -> Small {
    Small { a: s.a * s.a, n: s.n + 1 }
}

#[inline(never)]
fn large(l: Large) -> Large {
    Large { v: l.v.map(|v| v * l.s.a), n: l.n + 1, s: small(l.s) }
}

#[inline(never)]
fn one(a: [f64; 1]) -> [f64; 1] {
    [a[0].sin()]
}

#[inline(never)]
fn two(a: [f32; 2]) -> [f32; 2] {
    [a[0] * a[1], a[1]]
}

#[inline(never)]
fn nested(m: &[[f64; 2]; 2]) -> f64 {
    m[0][0] * m[1][1] - m[0][1] * m[1][0]
}

#[inline(never)]
fn maybe(x: f64) -> Option<f64> {
    (x > 0.5).then(|| x * x)
}

#[inline(never)]
fn both(o: Option<(f64, u32)>) -> f64 {
    match o {
        Some((x, n)) => x * f64::from(n),
        None => 0.0,
    }
}

enum Shape {
    Circle(f64),
    Rectangle { width: f64, height: f64 },
    Nothing,
}

#[inline(never)]
fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle(r) => 3.0 * r * r,
        Shape::Rectangle { width, height } => width * height,
        Shape::Nothing => 0.0,
    }
}

case!(small_struct, [0.7, 1.3], |x| {
    let s = small(Small { a: x[0] * x[1], n: 3 });
    s.a * f64::from(s.n)
});
case!(one_float, [0.7], |x| one(one([x[0]]))[0] * x[0]);
case!(two_floats, f32 [0.7, 1.3], |x| {
    let [a, b] = two(two([x[0] as f32, x[1] as f32]));
    f64::from(a * b)
});
case!(nested_arrays, [0.7, 1.3, 0.4, 2.0], |x| nested(&[[x[0], x[1]], [x[2], x[3]]]) * x[0]);
case!(option, [0.7, 0.3], |x| maybe(x[0]).unwrap_or(x[1]) + maybe(x[1]).map_or(x[0], |y| y * 2.0));
case!(option_of_pair, [0.7, 0.3], |x| both(Some((x[0] * x[1], 3))) + both((x.len() > 1000).then_some((x[0], 1))));
case!(enums, [0.7, 0.3], |x| {
    let shapes = [Shape::Circle(x[0]), Shape::Rectangle { width: x[0], height: x[1] }, Shape::Nothing];
    shapes.iter().map(area).sum()
});
case!(assigned, [0.7, 1.3], |x| {
    let mut l = [Large { v: [x[0]; 4], n: 0, s: Small { a: x[1], n: 1 } }; 2];
    l[1] = large(l[0]);
    l[0] = l[1];
    l[0].v[2] * l[1].s.a
});

check_all!(small_struct, one_float, two_floats, nested_arrays, option, option_of_pair, enums, assigned);
