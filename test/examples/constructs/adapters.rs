// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
//! Adapters of iterators and methods of slices, as numerical programs use them.

#![allow(unused, clippy::all)]
#[path = "files/case.rs"]
mod case;
use case::{case, check_all};
case!(chunks_exact, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let c = x.chunks_exact(2);
    let r: f64 = c.remainder().iter().sum();
    x.chunks_exact(2).map(|c| c[0] * c[1]).sum::<f64>() * r
});
case!(windows, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.windows(3).map(|w| w[0] * w[1] - w[2].sin()).sum());
case!(zip3, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x
    .iter()
    .zip(&x[1..])
    .zip(x.iter().rev())
    .map(|((a, b), c)| a * b * c)
    .sum());
case!(scan, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x
    .iter()
    .scan(1.0, |s, &v| {
        *s *= v;
        Some(*s)
    })
    .sum());
case!(take_while, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.iter().take_while(|v| **v > 0.3).map(|v| v * v).sum());
case!(skip_flat, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.iter().skip(1).flat_map(|&v| [v, v * v, v.sin()]).sum());
case!(flat_map2, [0.7, 1.3, 0.2], |x| (0..3).flat_map(|i| (0..=i).map(move |j| x[i] * x[j])).sum());
case!(peekable, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut it = x.iter().peekable();
    let mut s = 0.0;
    while let Some(&a) = it.next() {
        if let Some(&&b) = it.peek() {
            s += a * b;
        }
    }
    s
});
case!(rev_step, [0.7, 1.3, 0.2, 0.9, 0.4], |x| (0..x.len()).rev().step_by(2).map(|i| x[i] * i as f64).sum());
case!(copied_fold, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.iter().copied().fold(1.0, |a, b| a * b + b));
case!(product, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.iter().product::<f64>() + x.iter().map(|v| v + 1.0).product::<f64>());
case!(max_by, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let m = x.iter().copied().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap();
    m * m
});
case!(min_by_key, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let m = x.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).unwrap();
    m.1 * m.0 as f64
});
case!(sort_by, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3], x[4]];
    v.sort_by(|a, b| a.partial_cmp(b).unwrap());
    v.iter().enumerate().map(|(i, v)| v * i as f64).sum()
});
case!(sort_unstable, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3], x[4]];
    v.sort_unstable_by(|a, b| b.total_cmp(a));
    v.iter().enumerate().map(|(i, v)| v * v * i as f64).sum()
});
case!(swap, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3], x[4]];
    v.swap(0, 3);
    v.reverse();
    v[0] * 2.0 + v[1].sin()
});
case!(split_at_mut, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3]];
    {
        let (a, b) = v.split_at_mut(2);
        a[0] *= b[1];
        b[0] += a[1];
    }
    v.iter().sum()
});
case!(rotate, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3]];
    v.rotate_left(1);
    v[0] * 3.0 + v[3] * v[1]
});
case!(copy_from, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [0.0; 5];
    v[..3].copy_from_slice(&x[2..]);
    v[3..].copy_from_slice(&x[..2]);
    v.copy_within(1..3, 2);
    v.iter().map(|a| a * a).sum()
});
case!(fill, [0.7, 1.3, 0.2], |x| {
    let mut v = [0.0; 8];
    v.fill(x[0]);
    v[2..4].fill(x[1]);
    v.iter().map(|a| a * a * x[2]).sum()
});
case!(chain, [0.7, 1.3, 0.2], |x| x
    .iter()
    .chain([1.0, 2.0].iter())
    .chain(std::iter::once(&x[0]))
    .map(|v| v.exp())
    .sum());
case!(cycle, [0.7, 1.3, 0.2], |x| x.iter().cycle().take(7).fold(0.0, |a, b| a * 0.5 + b));
case!(rchunks, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.rchunks(2).map(|c| c.iter().product::<f64>()).sum());
case!(chunks_mut, [0.7, 1.3, 0.2, 0.9, 0.4], |x| {
    let mut v = [x[0], x[1], x[2], x[3], x[4]];
    for c in v.chunks_mut(2) {
        let s: f64 = c.iter().sum();
        for a in c.iter_mut() {
            *a *= s;
        }
    }
    v.iter().sum()
});
case!(filter, [0.7, 1.3, 0.2, 0.9, 0.4], |x| x.iter().filter(|v| **v > 0.5).map(|v| v.ln()).sum());
case!(filter_map, [0.7, 1.3, -0.2, 0.9, 0.4], |x| x
    .iter()
    .filter_map(|&v| if v > 0.0 { Some(v.sqrt()) } else { None })
    .sum());
case!(successors, [0.7, 1.3], |x| std::iter::successors(Some(x[0]), |v| Some(v * x[1])).take(5).sum());
case!(repeat_n, [0.7, 1.3], |x| std::iter::repeat(x[0]).take(3).zip(1..).map(|(v, n)| v.powi(n)).sum());
case!(try_fold, [0.7, 1.3, 0.2], |x| x
    .iter()
    .try_fold(0.0, |a: f64, &b| if b > 0.0 { Some(a + b * b) } else { None })
    .unwrap_or(-1.0));
case!(any_pos, [0.7, 1.3, 0.2], |x| if x.iter().any(|v| *v > 1.0) && x.iter().all(|v| *v > 0.0) {
    x[0] * x[1]
} else {
    x[2]
});
case!(position, [0.7, 1.3, 0.2], |x| {
    let i = x.iter().position(|v| *v > 1.0).unwrap();
    x[i] * x[i]
});
case!(last_nth, [0.7, 1.3, 0.2], |x| x.iter().last().unwrap() * x.iter().nth(1).unwrap() + x.first().unwrap());
case!(unzip, [0.7, 1.3, 0.2], |x| {
    let mut a = [0.0; 3];
    let mut b = [0.0; 3];
    for (i, (p, q)) in x.iter().map(|v| (v.sin(), v.cos())).enumerate() {
        a[i] = p;
        b[i] = q;
    }
    a.iter().zip(b).map(|(p, q)| p * q).sum()
});
case!(array_map, [0.7, 1.3, 0.2], |x| [x[0], x[1], x[2]].map(|v| v * v).iter().sum::<f64>()
    + std::array::from_fn::<f64, 4, _>(|i| x[i % 3] * i as f64).iter().sum::<f64>());
case!(collect_vec, [0.7, 1.3, 0.2], |x| {
    let v: Vec<f64> = x.iter().map(|v| v * v).collect();
    v.iter().sum()
});
case!(to_vec, [0.7, 1.3, 0.2], |x| {
    let mut v = x.to_vec();
    for i in 1..v.len() {
        v[i] += v[i - 1] * v[i];
    }
    v.into_iter().sum()
});
case!(clone_boxed, [0.7, 1.3, 0.2], |x| {
    let b: Box<[f64]> = x.into();
    let c = b.clone();
    b.iter().zip(c.iter()).map(|(p, q)| p * q).sum()
});
case!(array_chunks_as, [0.7, 1.3, 0.2, 0.5], |x| {
    let a: &[f64; 4] = x.try_into().unwrap();
    let [p, q, r, s] = *a;
    p * q + r * s
});
case!(slice_pat, [0.7, 1.3, 0.2, 0.5], |x| match x {
    [a, .., b] => a * b,
    [a] => *a,
    [] => 0.0,
});
case!(while_pat, [0.7, 1.3, 0.2, 0.5], |x| {
    let mut s = 0.0;
    let mut r = x;
    while let [a, rest @ ..] = r {
        s = s * 0.5 + a * a;
        r = rest;
    }
    s
});
case!(split_first, [0.7, 1.3, 0.2, 0.5], |x| {
    let (h, t) = x.split_first().unwrap();
    t.iter().map(|v| v * h).sum()
});
case!(labeled, [0.7, 1.3, 0.2, 0.5], |x| {
    let mut s = 0.0;
    'o: for i in 0..4 {
        for j in 0..4 {
            if i + j > 4 {
                break 'o;
            }
            if j > i {
                continue 'o;
            }
            s += x[i] * x[j];
        }
    }
    s
});
case!(loop_value, [0.7, 1.3], |x| {
    let mut y = x[0];
    let mut n = 0;
    let r = loop {
        y = 0.5 * (y + x[1] / y);
        n += 1;
        if n == 6 {
            break y * 2.0;
        }
    };
    r
});
case!(block_value, [0.7, 1.3], |x| {
    let r = 'b: {
        if x[0] > 1.0 {
            break 'b x[0];
        }
        if x[1] > 1.0 {
            break 'b x[1] * x[0];
        }
        0.0
    };
    r
});
case!(newton, [2.7, 1.3], |x| {
    let mut y = x[0];
    while (y * y - x[0]).abs() > 1e-14 {
        y -= (y * y - x[0]) / (2.0 * y);
    }
    y * x[1]
});
check_all!(
    chunks_exact,
    windows,
    zip3,
    scan,
    take_while,
    skip_flat,
    flat_map2,
    peekable,
    rev_step,
    copied_fold,
    product,
    max_by,
    min_by_key,
    sort_by,
    sort_unstable,
    swap,
    split_at_mut,
    rotate,
    copy_from,
    fill,
    chain,
    cycle,
    rchunks,
    chunks_mut,
    filter,
    filter_map,
    successors,
    repeat_n,
    try_fold,
    any_pos,
    position,
    last_nth,
    unzip,
    array_map,
    collect_vec,
    to_vec,
    clone_boxed,
    array_chunks_as,
    slice_pat,
    while_pat,
    split_first,
    labeled,
    loop_value,
    block_value,
    newton
);
