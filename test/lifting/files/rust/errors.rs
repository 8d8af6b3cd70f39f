//! Error enums, From, the question mark, boxed errors, Results in every layout.
use std::error::Error;
use std::fmt;
use std::io::{self, BufRead, Read};
#[derive(Debug)]
pub enum Failure {
    Io(io::Error),
    Parse { line: usize, text: String },
    Empty,
}
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Io(e) => write!(f, "io: {e}"),
            Failure::Parse { line, text } => write!(f, "{line}: `{text}`"),
            Failure::Empty => f.write_str("empty"),
        }
    }
}
impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let Failure::Io(e) = self { Some(e) } else { None }
    }
}
impl From<io::Error> for Failure {
    fn from(e: io::Error) -> Self {
        Failure::Io(e)
    }
}
pub fn read(r: &mut dyn BufRead) -> Result<Vec<f64>, Failure> {
    let mut out = vec![];
    let mut text = String::new();
    let mut line = 0;
    while r.read_line(&mut text)? > 0 {
        line += 1;
        out.push(text.trim().parse().map_err(|_| Failure::Parse { line, text: text.clone() })?);
        text.clear();
    }
    if out.is_empty() { Err(Failure::Empty) } else { Ok(out) }
}
pub fn boxed(s: &str) -> Result<u8, Box<dyn Error + Send + Sync>> {
    let n: u8 = s.parse()?;
    if n == 0 {
        return Err("zero".into());
    }
    Ok(n)
}
pub fn depth(e: &dyn Error) -> usize {
    let mut n = 0;
    let mut e = e.source();
    while let Some(x) = e {
        n += 1;
        e = x.source();
    }
    n
}
pub fn layouts(a: Result<(), ()>, b: Result<u8, bool>, c: Result<&u8, u64>, d: Result<f64, ()>) -> u64 {
    a.is_ok() as u64
        + b.map_or_else(|e| e as u64, |o| o as u64)
        + c.copied().map_or_else(|e| e, u64::from)
        + d.map_or(0, f64::to_bits)
}
pub fn bytes(r: &mut impl Read) -> io::Result<u32> {
    let mut b = [0; 4];
    r.read_exact(&mut b)?;
    Ok(u32::from_le_bytes(b))
}
pub fn use_them(v: &[u8]) -> usize {
    let mut c = io::Cursor::new(v);
    bytes(&mut c).unwrap_or(3) as usize + read(&mut c).map_or_else(|e| depth(&e) + e.to_string().len(), |v| v.len())
}
