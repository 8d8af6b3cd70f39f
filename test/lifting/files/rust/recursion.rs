//! Recursion: direct, mutual, tail-like, through traits and data.
pub fn ackermann(m: u64, n: u64) -> u64 {
    if m == 0 {
        n + 1
    } else if n == 0 {
        ackermann(m - 1, 1)
    } else {
        ackermann(m - 1, ackermann(m, n - 1))
    }
}
pub fn even(n: u32) -> bool {
    n == 0 || odd(n - 1)
}
pub fn odd(n: u32) -> bool {
    n != 0 && even(n - 1)
}
pub fn tail(n: u64, acc: u64) -> u64 {
    if n == 0 { acc } else { tail(n - 1, acc.wrapping_mul(n)) }
}
pub fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
pub enum Expr {
    Num(f64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Neg(Box<Expr>),
    Var(usize),
    Let(Box<Expr>, Box<Expr>),
}
pub fn eval(e: &Expr, env: &mut Vec<f64>) -> Result<f64, String> {
    Ok(match e {
        Expr::Num(x) => *x,
        Expr::Add(a, b) => eval(a, env)? + eval(b, env)?,
        Expr::Mul(a, b) => eval(a, env)? * eval(b, env)?,
        Expr::Neg(a) => -eval(a, env)?,
        Expr::Var(i) => *env.get(*i).ok_or_else(|| format!("no variable {i}"))?,
        Expr::Let(a, b) => {
            let x = eval(a, env)?;
            env.push(x);
            let r = eval(b, env);
            env.pop();
            r?
        }
    })
}
pub fn hanoi(n: u8, from: u8, to: u8, via: u8, moves: &mut Vec<(u8, u8)>) {
    if n > 0 {
        hanoi(n - 1, from, via, to, moves);
        moves.push((from, to));
        hanoi(n - 1, via, to, from, moves);
    }
}
pub fn permutations<T: Clone>(v: &mut [T], k: usize, f: &mut dyn FnMut(&[T])) {
    if k == v.len() {
        return f(v);
    }
    for i in k..v.len() {
        v.swap(k, i);
        permutations(v, k + 1, f);
        v.swap(k, i);
    }
}
pub fn count(n: usize) -> usize {
    let mut c = 0;
    permutations(&mut (0..n).collect::<Vec<_>>(), 0, &mut |_| c += 1);
    c
}
