// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

#[path = "files/case.rs"]
mod case;
use case::{case, check_all, count};
case!(known, [0.7, 1.3, 0.4], |x| {
    let mut s = 0.0;
    for i in 0..x.len() {
        for j in 0..=i {
            s += x[i] * x[j] * (i + 2 * j) as f64;
        }
    }
    s
});
case!(until_convergence, [2.7], |x| {
    let mut y = 1.0;
    while (y * y - x[0]).abs() > 1e-15 {
        y = 0.5 * (y + x[0] / y);
    }
    y
});
case!(several_exits, [0.7, 1.3, 0.4, 2.0], |x| {
    let mut p = 1.0;
    for (i, v) in x.iter().enumerate() {
        if *v > 1.9 {
            return p * v;
        }
        if i == 1 {
            continue;
        }
        p *= v;
        if p < 1e-3 {
            break;
        }
    }
    p + 1.0
});
case!(nested_unknown, [0.9, 0.8], |x| {
    let mut total = 0.0;
    let mut a = x[0];
    while a > 0.1 {
        let mut b = x[1] * a;
        while b > 0.05 {
            total += a * b;
            b *= 0.7 * x[0];
        }
        a *= x[1] * 0.9;
    }
    total
});
case!(labelled, [0.9, 0.8, 0.3], |x| {
    let mut total = 1.0;
    'rows: for a in x {
        for b in x {
            if a * b < 0.1 {
                continue 'rows;
            }
            total *= a + b;
            if total > 20.0 {
                break 'rows;
            }
        }
    }
    total
});
case!(recurrence, [0.9, 0.8], |x| {
    let (mut a, mut b) = (x[0], x[1]);
    for _ in 0..count(x, 6) {
        (a, b) = (b.sin(), a * b + 0.1);
    }
    a + b
});
case!(never_entered, [0.9, 0.8], |x| {
    let mut s = x[0];
    for i in 0..count(x, 0) {
        s *= x[i];
    }
    s * x[1]
});
case!(integers, [0.9, 0.8], |x| {
    let mut n = 27_u64;
    let mut s = x[0];
    while n != 1 {
        n = if n % 2 == 0 {
            s *= 0.99 * x[1];
            n / 2
        } else {
            s += x[0];
            3 * n + 1
        };
    }
    s
});
case!(matched, [0.9, 0.8, 0.4], |x| {
    let mut s = 0.0;
    for i in 0..count(x, 12) as u32 {
        s += match i % 5 {
            0 => x[0],
            1 => x[1] * s,
            2 | 3 => x[2].sin(),
            _ => x[0] * x[2],
        };
    }
    s
});

check_all!(
    known,
    until_convergence,
    several_exits,
    nested_unknown,
    labelled,
    recurrence,
    never_entered,
    integers,
    matched
);
