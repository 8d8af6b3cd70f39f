//! Enums with and without fields, niches, discriminants of every size, matches.
use std::num::NonZeroU32;
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Point,
    Circle(f64),
    Rect { w: f32, h: f32 },
    Named(String),
    Many(Vec<Shape>),
}
#[repr(u8)]
#[derive(Copy, Clone, PartialEq, Eq)]
pub enum Small {
    A = 1,
    B = 7,
    C = 255,
}
#[repr(i64)]
pub enum Wide {
    Low = i64::MIN,
    High = i64::MAX,
}
#[repr(C, u16)]
pub enum Tagged {
    I(i32),
    F(f64),
}
pub enum Niche {
    Some(Box<u8>),
    None,
    Other,
}
pub enum Never {}
pub fn area(s: &Shape) -> f64 {
    match s {
        Shape::Point => 0.0,
        Shape::Circle(r) => r * r * 3.25,
        Shape::Rect { w, h } if *w > 0.0 => (*w * *h) as f64,
        Shape::Rect { .. } => -1.0,
        Shape::Named(n) => n.len() as f64,
        Shape::Many(v) => v.iter().map(area).sum(),
    }
}
pub fn small(n: u8) -> Option<Small> {
    match n {
        1 => Some(Small::A),
        7 => Some(Small::B),
        255 => Some(Small::C),
        _ => None,
    }
}
pub fn wide(w: Wide) -> i64 {
    w as i64
}
pub fn tagged(t: Tagged) -> f64 {
    match t {
        Tagged::I(i) => i.into(),
        Tagged::F(f) => f,
    }
}
pub fn niche(n: &Niche) -> u8 {
    match n {
        Niche::Some(b) => **b,
        Niche::None => 1,
        Niche::Other => 2,
    }
}
pub fn options(a: Option<NonZeroU32>, b: Option<&u64>, c: Option<Option<bool>>, d: Option<char>) -> u64 {
    a.map_or(1, |x| x.get() as u64)
        + b.copied().unwrap_or(2)
        + match c {
            Some(Some(x)) => x as u64,
            Some(None) => 5,
            None => 6,
        }
        + d.map_or(0, |c| c as u64)
}
pub fn never(x: Result<u32, Never>) -> u32 {
    match x {
        Ok(v) => v,
        Err(e) => match e {},
    }
}
pub fn same(a: &Shape, b: &Shape) -> bool {
    a == b && a.clone() == *b
}
