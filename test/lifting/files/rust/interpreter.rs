//! A whole small program: tokens, a parser, bytecode and a machine.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Num(f64),
    Name(String),
    Op(char),
    Open,
    Close,
}
#[derive(Clone, Copy, Debug)]
pub enum Code {
    Push(f64),
    Load(u16),
    Add,
    Sub,
    Mul,
    Div,
    Neg,
    Call(fn(f64) -> f64),
    Jump(i32),
    JumpIfZero(i32),
    Return,
}
pub fn tokens(s: &str) -> Result<Vec<Token>, String> {
    let b = s.as_bytes();
    let mut i = 0;
    let mut out = vec![];
    while i < b.len() {
        match b[i] {
            b' ' | b'\t' => i += 1,
            b'0'..=b'9' | b'.' => {
                let j = i;
                while i < b.len() && matches!(b[i], b'0'..=b'9' | b'.') {
                    i += 1;
                }
                out.push(Token::Num(s[j..i].parse().map_err(|e| format!("{e:?}"))?));
            }
            b'a'..=b'z' => {
                let j = i;
                while i < b.len() && b[i].is_ascii_lowercase() {
                    i += 1;
                }
                out.push(Token::Name(s[j..i].into()));
            }
            c @ (b'+' | b'-' | b'*' | b'/') => {
                out.push(Token::Op(c as char));
                i += 1;
            }
            b'(' => {
                out.push(Token::Open);
                i += 1;
            }
            b')' => {
                out.push(Token::Close);
                i += 1;
            }
            c => return Err(format!("unexpected {:?} at {i}", c as char)),
        }
    }
    Ok(out)
}
pub struct Parser<'a> {
    t: &'a [Token],
    names: &'a [&'a str],
    out: Vec<Code>,
}
impl<'a> Parser<'a> {
    fn expr(&mut self, min: u8) -> Option<()> {
        match self.t.split_first()? {
            (Token::Num(x), r) => {
                self.out.push(Code::Push(*x));
                self.t = r;
            }
            (Token::Name(n), r) => {
                self.t = r;
                if let Some(f) = function(n) {
                    self.expr(9)?;
                    self.out.push(Code::Call(f));
                } else {
                    self.out.push(Code::Load(self.names.iter().position(|m| m == n)? as u16));
                }
            }
            (Token::Op('-'), r) => {
                self.t = r;
                self.expr(8)?;
                self.out.push(Code::Neg);
            }
            (Token::Open, r) => {
                self.t = r;
                self.expr(0)?;
                self.t = self.t.strip_prefix(&[Token::Close])?;
            }
            _ => return None,
        }
        while let [Token::Op(c), r @ ..] = self.t {
            let (p, op) = match c {
                '+' => (1, Code::Add),
                '-' => (1, Code::Sub),
                '*' => (3, Code::Mul),
                _ => (3, Code::Div),
            };
            if p < min {
                break;
            }
            self.t = r;
            self.expr(p + 1)?;
            self.out.push(op);
        }
        Some(())
    }
}
fn function(n: &str) -> Option<fn(f64) -> f64> {
    Some(match n {
        "sin" => f64::sin,
        "exp" => f64::exp,
        "half" => |x| x / 2.0,
        _ => return None,
    })
}
pub fn run(code: &[Code], vars: &[f64]) -> Option<f64> {
    let mut stack: Vec<f64> = Vec::with_capacity(16);
    let mut pc = 0i32;
    while let Some(c) = code.get(pc as usize) {
        pc += 1;
        match *c {
            Code::Push(x) => stack.push(x),
            Code::Load(i) => stack.push(*vars.get(i as usize)?),
            Code::Add | Code::Sub | Code::Mul | Code::Div => {
                let (b, a) = (stack.pop()?, stack.pop()?);
                stack.push(match c {
                    Code::Add => a + b,
                    Code::Sub => a - b,
                    Code::Mul => a * b,
                    _ => a / b,
                });
            }
            Code::Neg => {
                let x = stack.last_mut()?;
                *x = -*x;
            }
            Code::Call(f) => {
                let x = stack.pop()?;
                stack.push(f(x));
            }
            Code::Jump(n) => pc += n,
            Code::JumpIfZero(n) => {
                if stack.pop()? == 0.0 {
                    pc += n;
                }
            }
            Code::Return => break,
        }
    }
    stack.pop()
}
pub fn evaluate(s: &str, names: &[&str], vars: &[f64]) -> Result<f64, String> {
    let t = tokens(s)?;
    let mut p = Parser { t: &t, names, out: vec![] };
    p.expr(0).ok_or("syntax")?;
    p.out.push(Code::Return);
    run(&p.out, vars).ok_or_else(|| "machine".to_string())
}
