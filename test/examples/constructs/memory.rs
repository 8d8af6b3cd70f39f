// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};
#[inline(never)]
fn scale(x: &[f64], by: f64, y: &mut [f64]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y = x * by;
    }
}

#[inline(never)]
fn prefix_sums(x: &mut [f64]) {
    for i in 1..x.len() {
        x[i] += x[i - 1] * x[i];
    }
}

case!(vec_zeroed, [0.7, 1.3, 0.4], |x| {
    let mut y = vec![0.0; x.len()];
    scale(x, x[0], &mut y);
    y.iter().sum()
});
case!(vec_filled, [0.7, 1.3, 0.4], |x| {
    let mut y = vec![x[1]; x.len() + 1];
    y[2] = x[0];
    y.iter().product()
});
case!(vec_cloned, [0.7, 1.3, 0.4], |x| {
    let mut y = x.to_vec();
    prefix_sums(&mut y);
    let z = y.clone();
    prefix_sums(&mut y);
    y.iter().zip(&z).map(|(a, b)| a * b).sum()
});
case!(vec_collected, [0.7, 1.3, 0.4], |x| {
    let y: Vec<f64> = x.iter().map(|a| a.exp()).collect();
    y.iter().map(|a| a / y[0]).sum()
});
case!(vec_in_loop, [0.7, 1.3, 0.4], |x| {
    let mut total = 0.0;
    for i in 0..count(x, 4) {
        let mut y = vec![0.0; i + 1];
        for (k, v) in y.iter_mut().enumerate() {
            *v = x[k % x.len()] * x[i % x.len()];
        }
        total += y.iter().map(|v| v * v).sum::<f64>();
    }
    total
});
case!(vec_of_vec, [0.7, 1.3, 0.4], |x| {
    let rows: Vec<Vec<f64>> = (0..3).map(|i| x.iter().map(|a| a * x[i]).collect()).collect();
    rows.iter().map(|r| r[0] * r[2]).sum()
});
case!(boxed, [0.7, 1.3], |x| {
    let mut b = Box::new([x[0], x[1], 0.0]);
    b[2] = b[0] * b[1];
    b.iter().sum::<f64>() * b[2]
});
case!(local_array, [0.7, 1.3, 0.4], |x| {
    let mut a = [0.0; 8];
    for i in 0..8 {
        a[i] = if i < 3 { x[i] } else { a[i - 1] * a[i - 3] + a[i - 2] };
    }
    a[7]
});
case!(overwritten, [0.7, 1.3, 0.4], |x| {
    let mut a = [x[0], x[1], x[2]];
    for _ in 0..count(x, 5) {
        a[1] = a[0] * a[2];
        a[0] = a[1] + 0.5 * a[0];
        a.rotate_left(1);
    }
    a[0] + a[1] * a[2]
});
case!(copied, [0.7, 1.3, 0.4], |x| {
    let mut a = [0.0; 3];
    a.copy_from_slice(x);
    a.copy_within(0..2, 1);
    a[0] * a[1] * a[2]
});
case!(sorted, [0.7, 1.3, 0.4], |x| {
    let mut a = [x[0], x[1], x[2]];
    for i in 1..3 {
        let mut k = i;
        while k > 0 && a[k - 1] > a[k] {
            a.swap(k - 1, k);
            k -= 1;
        }
    }
    a[0] + 2.0 * a[1] + 3.0 * a[2] * a[0]
});
case!(split, [0.7, 1.3, 0.4, 2.0], |x| {
    let mut y = x.to_vec();
    let (a, b) = y.split_at_mut(2);
    a[0] = b[1] * b[0];
    b[0] = a[0] * a[1];
    y.iter().sum()
});
case!(iterative_matrix, [0.7, 1.3, 0.4, 2.0], |x| {
    let n = 2;
    let mut p = vec![1.0, 0.0, 0.0, 1.0];
    for _ in 0..count(x, 3) {
        let mut q = vec![0.0; n * n];
        for i in 0..n {
            for j in 0..n {
                q[i * n + j] = (0..n).map(|k| p[i * n + k] * x[k * n + j]).sum();
            }
        }
        p = q;
    }
    p.iter().sum()
});

check_all!(
    vec_zeroed,
    vec_filled,
    vec_cloned,
    vec_collected,
    vec_in_loop,
    vec_of_vec,
    boxed,
    local_array,
    overwritten,
    copied,
    sorted,
    split,
    iterative_matrix
);
