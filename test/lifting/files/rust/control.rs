//! Control flow: labelled breaks, loops with values, let-else, ranges, guards, large matches, the never type.
pub fn labelled(m: &[&[i32]], x: i32) -> Option<(usize, usize)> {
    'outer: for (i, r) in m.iter().enumerate() {
        for (j, y) in r.iter().enumerate() {
            if *y < 0 {
                continue 'outer;
            }
            if *y > 100 {
                break 'outer;
            }
            if *y == x {
                return Some((i, j));
            }
        }
    }
    None
}
pub fn values(mut n: u64) -> u64 {
    let steps = loop {
        if n == 1 {
            break 0;
        }
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        if n > 1 << 60 {
            break n;
        }
    };
    let b = 'b: {
        if steps == 0 {
            break 'b 1;
        }
        2
    };
    steps + b
}
pub fn let_else(s: &str) -> usize {
    let Some((a, b)) = s.split_once('=') else { return 0 };
    let Ok(n) = b.parse::<usize>() else { panic!("{b}") };
    a.len() + n
}
pub fn ranges(c: char, n: i16) -> u8 {
    match (c, n) {
        ('a'..='f', 0) => 1,
        ('0'..='9', i16::MIN..=-1) => 2,
        (_, 1 | 3 | 5..=7) => 3,
        (x @ 'g'.., y) if y > x as i16 => 4,
        ('\0'..'g', _) => 5,
        _ => 6,
    }
}
pub fn opcodes(code: u8, a: i64, b: i64) -> i64 {
    match code {
        0 => a + b,
        1 => a - b,
        2 => a * b,
        3 => a.checked_div(b).unwrap_or(0),
        4 => a & b,
        5 => a | b,
        6 => a ^ b,
        7 => a << (b & 63),
        8 => a >> (b & 63),
        9 => !a,
        10 => -a,
        11 => a.min(b),
        12 => a.max(b),
        13 => a.pow(2),
        14 => a.abs(),
        15 => (a == b) as i64,
        100..=120 => a + code as i64,
        _ => 0,
    }
}
pub fn wide_match(x: u128) -> u8 {
    match x {
        0 => 1,
        0xFFFF_FFFF_FFFF_FFFF_FFFF => 2,
        u128::MAX => 3,
        _ => 4,
    }
}
pub fn strings(s: &str) -> u32 {
    match s {
        "alpha" => 1,
        "beta" => 2,
        "gamma" | "delta" => 3,
        t if t.len() > 9 => 4,
        _ => 5,
    }
}
pub fn never(f: fn() -> !) -> u8 {
    if std::hint::black_box(false) { f() } else { 3 }
}
pub fn chained(a: Option<i32>, b: Option<i32>) -> i32 {
    if let Some(x) = a {
        if let Some(y) = b { x + y } else { x }
    } else {
        while let Some(z) = b {
            return z;
        }
        -1
    }
}
pub fn question(a: &[&str]) -> Result<i32, Box<dyn std::error::Error>> {
    let mut s = 0;
    for x in a {
        s += x.parse::<i32>()?;
    }
    u8::try_from(s)?;
    Ok(s)
}
