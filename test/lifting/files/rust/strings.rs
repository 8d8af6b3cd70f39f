//! Strings, characters, formatting of everything, parsing, writing.
use std::fmt::{self, Display, Write as _};
use std::io::Write as _;
pub struct Point {
    pub x: f64,
    pub y: i32,
}
impl Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "<{:>8.3} | {:+}>", self.x, self.y)
        } else {
            f.debug_struct("P").field("x", &self.x).field("y", &self.y).finish()
        }
    }
}
pub fn formats(p: &Point, n: u64, s: &str, w: usize) -> String {
    format!("{p} {p:#} {n:#x} {n:08b} {n:o} {n:e} {s:?} {s:>w$} {s:^10.3} {:?} {:p} {{}}", Some(1.5f32), p)
}
pub fn debug(v: &[Option<(u8, &str)>]) -> String {
    format!("{v:#?}")
}
pub fn parse(s: &str) -> Option<(i64, f64, bool, char)> {
    let mut i = s.split(',');
    Some((i.next()?.trim().parse().ok()?, i.next()?.parse().ok()?, i.next()?.parse().ok()?, i.next()?.parse().ok()?))
}
pub fn unicode(s: &str) -> String {
    let mut t: String = s.chars().rev().filter(|c| !c.is_control()).flat_map(char::to_uppercase).collect();
    t.insert_str(0, "→ü\u{10FFFF}");
    t.make_ascii_lowercase();
    t + &s[s.char_indices().nth(1).map_or(0, |x| x.0)..]
}
pub fn lines(s: &str) -> usize {
    s.lines()
        .map(str::trim_end)
        .filter(|l| l.starts_with("//") || l.ends_with(';') || l.contains("fn"))
        .map(|l| {
            l.splitn(2, ' ').count()
                + l.matches('x').count()
                + l.find("ab").unwrap_or(0)
                + l.rfind(char::is_whitespace).unwrap_or(1)
        })
        .sum()
}
pub fn build(n: usize) -> String {
    let mut s = String::with_capacity(n);
    for i in 0..n {
        let _ = write!(s, "{i:03},");
    }
    s.pop();
    s.push('é');
    s.remove(0);
    s.repeat(2)
}
pub fn print(x: u8) {
    println!("{x}");
    eprint!("{x:?}");
    let _ = writeln!(std::io::stdout().lock(), "{}", 'c');
}
pub fn bytes(b: &[u8]) -> Result<String, std::str::Utf8Error> {
    Ok(std::str::from_utf8(b)?.to_owned() + &String::from_utf8_lossy(b))
}
pub fn compare(a: &str, b: &str) -> bool {
    a < b || a.eq_ignore_ascii_case(b) || a.as_bytes() == b"bytes"
}
