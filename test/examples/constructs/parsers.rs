// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Recursive descent, precedence climbing, postfix; errors that share their bytes with the value.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::iter::Peekable;
use std::str::Chars;
struct P<'a> {
    it: Peekable<Chars<'a>>,
    x: &'a [f64],
}
impl<'a> P<'a> {
    fn expr(&mut self) -> f64 {
        let mut a = self.term();
        loop {
            match self.it.peek() {
                Some('+') => {
                    self.it.next();
                    a += self.term()
                }
                Some('-') => {
                    self.it.next();
                    a -= self.term()
                }
                _ => return a,
            }
        }
    }
    fn term(&mut self) -> f64 {
        let mut a = self.factor();
        loop {
            match self.it.peek() {
                Some('*') => {
                    self.it.next();
                    a *= self.factor()
                }
                Some('/') => {
                    self.it.next();
                    a /= self.factor()
                }
                _ => return a,
            }
        }
    }
    fn factor(&mut self) -> f64 {
        match self.it.next() {
            Some('(') => {
                let v = self.expr();
                self.it.next();
                v
            }
            Some('-') => -self.factor(),
            Some(c) if c.is_ascii_digit() => c as u8 as f64 - 48.0,
            Some(c) => self.x[c as usize - 'a' as usize],
            None => 0.0,
        }
    }
}
eight!(plain, [0.5, 1.2, 0.8], |x| {
    let mut p = P { it: "a*b+3*(c-a)/2".chars().peekable(), x };
    p.expr()
});
struct Q<'a> {
    it: Peekable<Chars<'a>>,
    x: &'a [f64],
}
impl<'a> Q<'a> {
    fn expr(&mut self) -> Option<f64> {
        let mut a = self.term()?;
        loop {
            match self.it.peek() {
                Some('+') => {
                    self.it.next();
                    a += self.term()?
                }
                Some('-') => {
                    self.it.next();
                    a -= self.term()?
                }
                _ => return Some(a),
            }
        }
    }
    fn term(&mut self) -> Option<f64> {
        let mut a = self.factor()?;
        loop {
            match self.it.peek() {
                Some('*') => {
                    self.it.next();
                    a *= self.factor()?
                }
                Some('/') => {
                    self.it.next();
                    a /= self.factor()?
                }
                _ => return Some(a),
            }
        }
    }
    fn factor(&mut self) -> Option<f64> {
        match self.it.next()? {
            '(' => {
                let v = self.expr()?;
                self.it.next();
                Some(v)
            }
            '-' => Some(-self.factor()?),
            c if c.is_ascii_digit() => Some(c as u8 as f64 - 48.0),
            c => self.x.get(c as usize - 'a' as usize).copied(),
        }
    }
}
eight!(option, [0.5, 1.2, 0.8], |x| {
    let mut p = Q { it: "a*b+3*(c-a)/2".chars().peekable(), x };
    p.expr().unwrap()
});
struct S<'a> {
    it: Peekable<Chars<'a>>,
    x: &'a [f64],
}
impl<'a> S<'a> {
    fn expr(&mut self) -> Result<f64, String> {
        let mut a = self.term()?;
        loop {
            match self.it.peek() {
                Some('+') => {
                    self.it.next();
                    a += self.term()?
                }
                Some('-') => {
                    self.it.next();
                    a -= self.term()?
                }
                _ => return Ok(a),
            }
        }
    }
    fn term(&mut self) -> Result<f64, String> {
        let mut a = self.factor()?;
        loop {
            match self.it.peek() {
                Some('*') => {
                    self.it.next();
                    a *= self.factor()?
                }
                Some('/') => {
                    self.it.next();
                    a /= self.factor()?
                }
                _ => return Ok(a),
            }
        }
    }
    fn factor(&mut self) -> Result<f64, String> {
        match self.it.next().ok_or("eof".to_string())? {
            '(' => {
                let v = self.expr()?;
                self.it.next();
                Ok(v)
            }
            '-' => Ok(-self.factor()?),
            c if c.is_ascii_digit() => Ok(c as u8 as f64 - 48.0),
            c => self.x.get((c as usize).wrapping_sub('a' as usize)).copied().ok_or_else(|| format!("unknown {c}")),
        }
    }
}
eight!(result, [0.5, 1.2, 0.8], |x| {
    let mut s = 0.0;
    for t in ["a*b+3*(c-a)/2", "a+", "a+Z*2"] {
        let mut p = S { it: t.chars().peekable(), x };
        s += match p.expr() {
            Ok(v) => v,
            Err(e) => e.len() as f64 * x[0],
        }
    }
    s
});
#[derive(Debug, Clone, PartialEq)]
enum Tok {
    Num(f64),
    Var(usize),
    Op(char),
    Open,
    Close,
}
fn lex(s: &str) -> Vec<Tok> {
    let cs: Vec<char> = s.chars().collect();
    let mut i = 0;
    let mut v = vec![];
    while i < cs.len() {
        let c = cs[i];
        if c.is_ascii_digit() {
            let mut n = 0.0;
            while i < cs.len() && cs[i].is_ascii_digit() {
                n = n * 10.0 + cs[i].to_digit(10).unwrap() as f64;
                i += 1
            }
            v.push(Tok::Num(n));
            continue;
        }
        v.push(match c {
            'a'..='z' => Tok::Var(c as usize - 97),
            '(' => Tok::Open,
            ')' => Tok::Close,
            ' ' => {
                i += 1;
                continue;
            }
            _ => Tok::Op(c),
        });
        i += 1
    }
    v
}
struct T<'a> {
    t: &'a [Tok],
    i: usize,
    x: &'a [f64],
}
impl<'a> T<'a> {
    fn peek(&self) -> Option<&Tok> {
        self.t.get(self.i)
    }
    fn next(&mut self) -> Option<Tok> {
        let t = self.t.get(self.i).cloned();
        self.i += 1;
        t
    }
    fn expr(&mut self, min: u8) -> Result<f64, String> {
        let mut a = match self.next() {
            Some(Tok::Num(n)) => n,
            Some(Tok::Var(i)) => *self.x.get(i).ok_or("unknown")?,
            Some(Tok::Op('-')) => -self.expr(9)?,
            Some(Tok::Open) => {
                let v = self.expr(0)?;
                if self.next() != Some(Tok::Close) {
                    return Err("paren".into());
                }
                v
            }
            t => return Err(format!("bad {t:?}")),
        };
        loop {
            let op = match self.peek() {
                Some(Tok::Op(c)) => *c,
                _ => return Ok(a),
            };
            let p = match op {
                '+' | '-' => 1,
                '*' | '/' => 3,
                '^' => 5,
                _ => return Err("op".into()),
            };
            if p < min {
                return Ok(a);
            }
            self.next();
            let b = self.expr(p + 1)?;
            a = match op {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                '/' => a / b,
                _ => a.powf(b),
            }
        }
    }
}
eight!(pratt, [0.5, 1.2, 0.8], |x| {
    let mut s = 0.0;
    for t in ["a*b+13*(c-a)/2^b", "-a+(", "a+z*2"] {
        let l = lex(t);
        let mut p = T { t: &l, i: 0, x };
        s += match p.expr(0) {
            Ok(v) => v,
            Err(e) => e.len() as f64 * x[0],
        }
    }
    s
});
fn rpn(s: &str, x: &[f64]) -> Result<f64, String> {
    let mut st: Vec<f64> = vec![];
    for w in s.split_whitespace() {
        let v = match w {
            "+" | "-" | "*" | "/" => {
                let b = st.pop().ok_or("empty")?;
                let a = st.pop().ok_or_else(|| "empty".to_string())?;
                match w {
                    "+" => a + b,
                    "-" => a - b,
                    "*" => a * b,
                    _ => a / b,
                }
            }
            "x" => x[0],
            "y" => x[1],
            "sin" => st.pop().ok_or("empty")?.sin(),
            n => n.parse::<f64>().map_err(|e| e.to_string())?,
        };
        st.push(v)
    }
    if st.len() == 1 {
        Ok(st[0])
    } else {
        Err(format!("{} left", st.len()))
    }
}
#[derive(Debug)]
enum Err {
    Unexpected(char),
    Eof,
    Unknown(String),
    Div,
}
#[inline(never)]
fn div(a: f64, b: f64, c: char) -> Result<f64, Err> {
    if b == 0.0 {
        return Err(Err::Div);
    }
    if c == 'q' {
        return Err(Err::Unexpected(c));
    }
    if c == 'z' {
        return Err(Err::Unknown(format!("no {c}")));
    }
    if c == 'e' {
        return Err(Err::Eof);
    }
    Ok(a / b)
}
#[inline(never)]
fn two(x: &[f64], c: char) -> Result<f64, Err> {
    let a = div(x[0], x[1], c)?;
    let b = div(a, x[2], 'k')?;
    Ok(a * b)
}
eight!(one, [0.5, 1.2, 0.8], |x| {
    let mut s = 0.0;
    for c in "aqzeb".chars() {
        s += match two(x, c) {
            Ok(v) => v,
            Err(Err::Div) => x[0],
            Err(Err::Eof) => x[1] * 0.5,
            Err(Err::Unknown(n)) => n.len() as f64 * x[2],
            Err(Err::Unexpected(c)) => c as u32 as f64 * x[1],
        }
    }
    s
});
#[derive(Debug)]
enum Er2 {
    Unexpected(char),
    Pos(usize),
    Div { by: f64, at: u32 },
}
#[inline(never)]
fn div2(a: f64, b: f64, c: char) -> Result<f64, Er2> {
    if b == 0.0 {
        return Err(Er2::Div { by: a, at: 3 });
    }
    if c == 'q' {
        return Err(Er2::Unexpected(c));
    }
    if c == 'z' {
        return Err(Er2::Pos(7));
    }
    if c == 'e' {
        return Err(Er2::Div { by: a * b, at: c as u32 });
    }
    Ok(a / b)
}
#[inline(never)]
fn two2(x: &[f64], c: char) -> Result<f64, Er2> {
    let a = div2(x[0], x[1], c)?;
    let b = div2(a, x[2], 'k')?;
    Ok(a * b)
}
eight!(no_text, [0.5, 1.2, 0.8], |x| {
    let mut s = 0.0;
    for c in "aqzeb".chars() {
        s += match two2(x, c) {
            Ok(v) => v,
            Err(Er2::Div { by, at }) => by * at as f64,
            Err(Er2::Pos(n)) => n as f64 * x[2],
            Err(Er2::Unexpected(c)) => c as u32 as f64 * x[1],
        }
    }
    s
});
#[derive(Debug)]
enum Er3 {
    Parse(std::num::ParseIntError),
    Neg(f64),
    Msg(&'static str),
}
impl From<std::num::ParseIntError> for Er3 {
    fn from(e: std::num::ParseIntError) -> Self {
        Er3::Parse(e)
    }
}
impl std::fmt::Display for Er3 {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Er3::Parse(e) => write!(f, "parse {e}"),
            Er3::Neg(v) => write!(f, "negative {v}"),
            Er3::Msg(m) => write!(f, "{m}"),
        }
    }
}
impl std::error::Error for Er3 {}
#[inline(never)]
fn get(s: &str, x: &[f64]) -> Result<f64, Er3> {
    let i: usize = s.parse()?;
    let v = *x.get(i).ok_or(Er3::Msg("range"))?;
    if v > 1.0 {
        Err(Er3::Neg(v))
    } else {
        Ok(v.sqrt())
    }
}
eight!(from, [0.5, 1.2, 0.8], |x| {
    let mut s = 0.0;
    for t in ["0", "1", "2", "k", "9"] {
        s += match get(t, x) {
            Ok(v) => v,
            Err(Er3::Neg(v)) => v * v,
            Err(e) => e.to_string().len() as f64 * x[0],
        }
    }
    s
});
#[inline(never)]
fn boxed(s: &str, x: &[f64]) -> Result<f64, Box<dyn std::error::Error>> {
    let v = get(s, x)?;
    if v < 0.8 {
        return Err("small".into());
    }
    Ok(v * x[1])
}

check_eight!(plain, option, result, pratt, one, no_text, from);
