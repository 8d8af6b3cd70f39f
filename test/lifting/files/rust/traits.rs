//! Default methods, blanket implementations, iterators and comparison by hand, conversions, Drop and Default together.
use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::convert::TryFrom;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
#[derive(Clone, Debug)]
pub struct Version(Vec<u32>, Option<String>);
impl PartialEq for Version {
    fn eq(&self, o: &Self) -> bool {
        self.cmp(o) == Ordering::Equal
    }
}
impl Eq for Version {}
impl PartialOrd for Version {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Version {
    fn cmp(&self, o: &Self) -> Ordering {
        self.0.cmp(&o.0).then_with(|| o.1.is_some().cmp(&self.1.is_some()))
    }
}
impl Hash for Version {
    fn hash<H: Hasher>(&self, h: &mut H) {
        self.0.hash(h);
        h.write_u8(7)
    }
}
impl FromStr for Version {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        let (a, b) = s.split_once('-').map_or((s, None), |(a, b)| (a, Some(b.to_string())));
        Ok(Version(a.split('.').map(|x| x.parse::<u32>().map_err(|e| e.to_string())).collect::<Result<_, _>>()?, b))
    }
}
pub struct Even(u32);
impl TryFrom<u32> for Even {
    type Error = u32;
    fn try_from(x: u32) -> Result<Self, u32> {
        if x % 2 == 0 { Ok(Even(x)) } else { Err(x) }
    }
}
impl From<Even> for u64 {
    fn from(e: Even) -> u64 {
        e.0.into()
    }
}
pub trait Describe {
    fn describe(&self) -> String {
        format!("[{}]", self.short())
    }
    fn short(&self) -> String;
}
impl<T: std::fmt::Debug> Describe for T {
    fn short(&self) -> String {
        format!("{self:?}")
    }
}
pub trait Visitor {
    type Out;
    fn visit(&mut self, n: i32);
    fn finish(self) -> Self::Out;
}
pub struct Max(i32);
impl Visitor for Max {
    type Out = i32;
    fn visit(&mut self, n: i32) {
        self.0 = self.0.max(n)
    }
    fn finish(self) -> i32 {
        self.0
    }
}
impl Visitor for Vec<i32> {
    type Out = usize;
    fn visit(&mut self, n: i32) {
        self.push(n)
    }
    fn finish(self) -> usize {
        self.len()
    }
}
fn walk<V: Visitor>(v: &[i32], mut x: V) -> V::Out {
    v.iter().for_each(|n| x.visit(*n));
    x.finish()
}
pub fn visit(v: &[i32]) -> usize {
    walk(v, Max(0)) as usize + walk(v, Vec::new())
}
pub fn describe(v: &Version) -> String {
    v.describe() + &3u8.describe() + &"x".short()
}
pub fn hash(v: &Version) -> u64 {
    let mut h = DefaultHasher::new();
    v.hash(&mut h);
    h.finish()
}
pub fn newest(s: &[&str]) -> Option<Version> {
    s.iter().filter_map(|s| s.parse().ok()).max()
}
pub fn even(x: u32) -> u64 {
    Even::try_from(x).map_or_else(|e| e as u64, Into::into)
}
