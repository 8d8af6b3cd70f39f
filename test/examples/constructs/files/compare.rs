//! `check!(name, function, reverse, forward, eight lanes, x)`: reverse against forward to 1e-12 by dot product, both against
//! central differences, whose own error is about 1e-9 here, and eight lanes against one.

macro_rules! check {
    ($name:ident, $f:ident, $r:ident, $d:ident, $w:ident, $x:expr) => {{
        let x: Vec<f64> = $x;
        let n = x.len();
        let mut dx = vec![0.0; n];
        let value = $r(&x, &mut dx, 1.0);
        assert!((value - $f(&x)).abs() < 1e-14 * value.abs().max(1.0));
        let t: Vec<f64> = (0..n).map(|i| (1.0 + i as f64).sin()).collect();
        let (_, d) = $d(&x, &t);
        let dot: f64 = t.iter().zip(&dx).map(|(a, b)| a * b).sum();
        assert!((d - dot).abs() <= 1e-12 * d.abs().max(1.0), "{}: {d} {dot}", stringify!($name));
        let h = 1e-6;
        for i in 0..n {
            let (mut a, mut b) = (x.clone(), x.clone());
            a[i] += h;
            b[i] -= h;
            let c = ($f(&a) - $f(&b)) / (2.0 * h);
            assert!((c - dx[i]).abs() < 1e-6 * c.abs().max(1.0), "{} {i}: {c} {}", stringify!($name), dx[i]);
        }
        let ts: Vec<Vec<f64>> = (0..8).map(|k| (0..n).map(|i| (1.0 + (i * 7 + k) as f64).cos()).collect()).collect();
        let out = $w(&x, &ts[0], &ts[1], &ts[2], &ts[3], &ts[4], &ts[5], &ts[6], &ts[7]);
        for k in 0..8 {
            let (_, s) = $d(&x, &ts[k]);
            assert!((out[k + 1] - s).abs() <= 1e-12 * s.abs().max(1.0), "{} lane {k}", stringify!($name));
        }
        println!("{} ok {value}", stringify!($name));
    }};
}
