// Slices of active floats sorted by the standard library, stable and not, of lengths on both sides of its thresholds.
// REQUIRES: rustc
// RUN: %oxad run -O %s | filecheck %s
// CHECK: 4 ways right

use oxad::{autodiff_forward, autodiff_reverse};

macro_rules! sorted {
    ($name:ident, $reverse:ident, $forward:ident, $v:ident, $sort:expr) => {
        #[autodiff_reverse($reverse, Duplicated, Active)]
        #[autodiff_forward($forward, Dual, Dual)]
        fn $name(x: &[f64]) -> f64 {
            let mut $v: Vec<f64> = x.iter().map(|t| t * t).collect();
            $sort;
            $v.iter().enumerate().map(|(i, t)| (i as f64 + 1.0) * t * t).sum()
        }
    };
}

sorted!(stable, stable_reverse, stable_forward, v, v.sort_by(|a, b| a.partial_cmp(b).unwrap()));
sorted!(total, total_reverse, total_forward, v, v.sort_by(f64::total_cmp));
sorted!(unstable, unstable_reverse, unstable_forward, v, v.sort_unstable_by(|a, b| b.partial_cmp(a).unwrap()));
sorted!(unstable_total, unstable_total_reverse, unstable_total_forward, v, v.sort_unstable_by(f64::total_cmp));

/// Against the closed form: with place r (from 1) of x² the derivative is 4 r x³.
fn check(
    f: fn(&[f64]) -> f64,
    reverse: fn(&[f64], &mut [f64], f64) -> f64,
    forward: fn(&[f64], &[f64]) -> (f64, f64),
    descending: bool,
) {
    for n in [1, 2, 5, 12, 25, 60, 300] {
        let x: Vec<f64> = (0..n).map(|i| ((i * 7919 + 13) % 1009) as f64 * 0.0013 + 0.1).collect();
        let mut places: Vec<usize> = (0..n).collect();
        places.sort_by(|&a, &b| if descending { x[b].total_cmp(&x[a]) } else { x[a].total_cmp(&x[b]) });
        let mut expected = vec![0.0; n];
        for (place, &i) in places.iter().enumerate() {
            expected[i] = 4.0 * (place as f64 + 1.0) * x[i].powi(3);
        }
        let mut gradient = vec![0.0; n];
        assert_eq!(reverse(&x, &mut gradient, 1.0), f(&x));
        let direction: Vec<f64> = (0..n).map(|i| (i as f64).cos()).collect();
        let (value, tangent) = forward(&x, &direction);
        assert_eq!(value, f(&x));
        let mut along = 0.0;
        for i in 0..n {
            assert!((gradient[i] - expected[i]).abs() <= 1e-13 * expected[i], "{n} {i}");
            along += expected[i] * direction[i];
        }
        let scale: f64 = expected.iter().sum();
        assert!((tangent - along).abs() <= 1e-13 * scale, "{n}");
    }
}

fn main() {
    check(stable, stable_reverse, stable_forward, false);
    check(total, total_reverse, total_forward, false);
    check(unstable, unstable_reverse, unstable_forward, true);
    check(unstable_total, unstable_total_reverse, unstable_total_forward, false);
    println!("4 ways right");
}
