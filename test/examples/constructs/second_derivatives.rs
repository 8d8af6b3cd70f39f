// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=2 -C panic=abort %s
// RUN: %oxad_opt %s -p autodiff -t obj -o %t.o
//! Derivatives of derivatives: Hessian-vector products by forward over reverse and reverse over reverse, and third
//! derivatives, through loops, memory, recursion, closures, trait objects and choices.

use oxad::{autodiff_forward, autodiff_reverse};

/// Central differences with a step of 1e-6: their own error is about 1e-9.
fn close(got: f64, want: f64, tolerance: f64, what: &str) {
    assert!((got - want).abs() <= tolerance * (1.0 + want.abs()), "{what}: {got}, not {want}");
}

/// For a function `f`: its gradient by `df`, and the Hessian by products with it in both modes and by differences.
macro_rules! hessian {
    ($name:ident, $f:ident, $df:ident, $gradient:ident, $product:ident, $products:ident, $slope:ident, $twice:ident, $body:expr) => {
        #[autodiff_reverse($df, Duplicated, Active)]
        fn $f(x: &[f64]) -> f64 {
            let body: fn(&[f64]) -> f64 = $body;
            body(x)
        }
        #[autodiff_forward($product, Dual, Dual)]
        #[autodiff_forward($products, 8, Dual, Dual)]
        fn $gradient(x: &[f64], g: &mut [f64]) {
            $df(x, g, 1.0);
        }
        #[autodiff_reverse($twice, Duplicated, Const, Active)]
        fn $slope(x: &[f64], v: &[f64]) -> f64 {
            let mut g = vec![0.0; x.len()];
            $df(x, &mut g, 1.0);
            g.iter().zip(v).map(|(a, b)| a * b).sum()
        }
        fn $name() {
            const N: usize = 4;
            let x = [0.3, 0.7, 1.1, 0.5];
            let mut rows = [[0.0; N]; 8];
            let mut unit = [[0.0; N]; 8];
            for (k, row) in unit.iter_mut().enumerate() {
                row[k % N] = 1.0;
            }
            let mut g = [0.0; N];
            let [r0, r1, r2, r3, r4, r5, r6, r7] = &mut rows;
            let [u0, u1, u2, u3, u4, u5, u6, u7] = &unit;
            $products(&x, u0, u1, u2, u3, u4, u5, u6, u7, &mut g, r0, r1, r2, r3, r4, r5, r6, r7);
            for k in 0..8 {
                let at = |step: f64| {
                    let (mut y, mut g) = (x, [0.0; N]);
                    y[k % N] += step;
                    $gradient(&y, &mut g);
                    g
                };
                let (up, down) = (at(1e-6), at(-1e-6));
                let (mut g, mut one, mut other) = ([0.0; N], [0.0; N], [0.0; N]);
                $product(&x, &unit[k], &mut g, &mut one);
                $twice(&x, &mut other, &unit[k], 1.0);
                for i in 0..N {
                    close(rows[k][i], (up[i] - down[i]) / 2e-6, 1e-6, stringify!($name));
                    close(rows[k][i], one[i], 1e-12, "one direction");
                    close(rows[k][i], other[i], 1e-12, "reverse over reverse");
                }
            }
        }
    };
}

fn smooth(x: f64, n: u32) -> f64 {
    if n == 0 {
        x
    } else {
        (x * n as f64).sin() + smooth(x * 1.1, n - 1) * x
    }
}

trait Layer {
    fn run(&self, x: f64) -> f64;
}
struct Scaled(f64);
struct Bent(f64, f64);
impl Layer for Scaled {
    fn run(&self, x: f64) -> f64 {
        self.0 * x
    }
}
impl Layer for Bent {
    fn run(&self, x: f64) -> f64 {
        (self.0 * x + self.1).tanh()
    }
}

hessian!(loops, looped, looped_r, looped_g, looped_p, looped_w, looped_s, looped_t, |x| {
    let mut s = 1.0;
    for i in 0..x.len() {
        s = (1.0 + s * s * x[i] * x[(i + 1) % x.len()]).sqrt() * (x[i].sin() + 1.5);
    }
    s
});
hessian!(vectors, kept, kept_r, kept_g, kept_p, kept_w, kept_s, kept_t, |x| {
    let mut t: Vec<f64> = x.iter().map(|a| a * a.sin()).collect();
    for i in 1..t.len() {
        t[i] = (t[i] * t[i - 1]).cos() + x[i] * x[i] * x[i];
    }
    t.push(x[0] * x[1]);
    let mut s = 1.0;
    while s < 50.0 {
        for a in &t {
            s = s * 1.2 + a * a;
        }
    }
    s
});
hessian!(recursion, called, called_r, called_g, called_p, called_w, called_s, called_t, |x| {
    x.iter().map(|a| smooth(*a, 6)).product()
});
hessian!(objects, layered, layered_r, layered_g, layered_p, layered_w, layered_s, layered_t, |x| {
    let layers: Vec<Box<dyn Layer>> = vec![Box::new(Scaled(x[0])), Box::new(Bent(x[1], x[2])), Box::new(Scaled(x[3]))];
    let scale = |v: f64| v * x[1] * x[1];
    layers.iter().fold(1.5, |v, layer| scale(layer.run(v)) + v)
});
hessian!(choices, chosen, chosen_r, chosen_g, chosen_p, chosen_w, chosen_s, chosen_t, |x| {
    x.iter().map(|&a| if a > 0.4 { (a.sqrt() - 0.5).powi(2) } else { a.max(0.1) * a }).sum()
});

/// At 4 a cotangent is zero by chance, behind a choice: it must not count as that of a value that was not chosen.
#[autodiff_reverse(first_r, Active, Active)]
fn bent(x: f64) -> f64 {
    if x > 0.0 {
        (x.sqrt() - 2.0).powi(2)
    } else {
        0.0
    }
}
#[autodiff_reverse(second_r, Active, Active)]
#[autodiff_forward(second_d, Dual, DualOnly)]
fn first(x: f64) -> f64 {
    first_r(x, 1.0).1
}
#[autodiff_forward(third_d, Dual, DualOnly)]
#[autodiff_reverse(third_r, Active, Active)]
fn second(x: f64) -> f64 {
    second_r(x, 1.0).1
}
#[autodiff_reverse(fourth_r, Active, Active)]
fn third(x: f64) -> f64 {
    third_d(x, 1.0)
}

/// It returns its argument, which LLVM must not find out.
#[oxad::inactive]
fn constant(x: f64) -> f64 {
    x
}
#[autodiff_reverse(half_r, Active, Active)]
#[autodiff_forward(half_d, Dual, DualOnly)]
fn half_constant(x: f64) -> f64 {
    x * x * constant(x)
}
#[autodiff_reverse(half_rr, Active, Active)]
#[autodiff_forward(half_rd, Dual, DualOnly)]
fn half_slope(x: f64) -> f64 {
    half_r(x, 1.0).1
}

fn main() {
    assert_eq!((half_r(3.0, 1.0).1, half_d(3.0, 1.0)), (18.0, 18.0));
    assert_eq!((half_rr(3.0, 1.0).1, half_rd(3.0, 1.0)), (6.0, 6.0));
    loops();
    vectors();
    recursion();
    objects();
    choices();
    // x - 4 √x + 4
    for x in [4.0, 2.5] {
        close(second_r(x, 1.0).1, x.powf(-1.5), 1e-12, "second, reverse");
        close(second_d(x, 1.0), x.powf(-1.5), 1e-12, "second, forward");
        close(third_r(x, 1.0).1, -1.5 * x.powf(-2.5), 1e-12, "third, reverse");
        close(third_d(x, 1.0), -1.5 * x.powf(-2.5), 1e-12, "third, forward");
        close(fourth_r(x, 1.0).1, 3.75 * x.powf(-3.5), 1e-12, "fourth");
    }
    for derivative in [second_d(-1.0, 1.0), second_r(-1.0, 1.0).1, third_d(-1.0, 1.0), third_r(-1.0, 1.0).1] {
        assert_eq!(derivative, 0.0);
    }
}
