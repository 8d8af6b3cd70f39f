//! What the standard library brings: collections, strings, sorting, threads, formatting, iterators.
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

pub struct Point { pub x: f64, pub y: f64 }
impl fmt::Display for Point { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "({:.3}, {:e})", self.x, self.y) } }
impl Drop for Point { fn drop(&mut self) { eprintln!("{self}") } }

pub fn words(text: &str) -> HashMap<String, usize> { let mut m = HashMap::new(); for w in text.split_whitespace() { *m.entry(w.to_lowercase()).or_insert(0) += 1; } m }
pub fn tree(xs: &[i32]) -> Vec<i32> { let mut t: BTreeMap<i32, f64> = xs.iter().map(|&x| (x, x as f64)).collect(); t.retain(|_, v| *v > 0.0); t.into_keys().collect() }
pub fn sorted(mut v: Vec<f64>) -> Vec<f64> { v.sort_by(|a, b| a.total_cmp(b)); v.dedup(); v.chunks(2).map(|c| c.iter().product()).rev().collect() }
pub fn queue(n: usize) -> VecDeque<Rc<Point>> { (0..n).map(|i| Rc::new(Point { x: i as f64, y: (i as f64).sin() })).collect() }
pub fn threads(n: u64) -> u64 {
    let total = Arc::new(Mutex::new(0));
    let handles: Vec<_> = (0..n).map(|i| { let t = Arc::clone(&total); std::thread::spawn(move || *t.lock().unwrap() += i) }).collect();
    for h in handles { h.join().unwrap(); }
    let sum = *total.lock().unwrap();
    sum
}
pub fn numbers(s: &str) -> Result<Vec<f64>, std::num::ParseFloatError> { s.split(',').map(|x| x.trim().parse::<f64>()).collect() }
pub fn mathematics(x: f64, n: i32) -> f64 { x.powi(n) + x.exp().ln_1p() + x.hypot(2.0).atan2(x) + x.rem_euclid(3.0) + x.clamp(-1.0, 1.0).mul_add(2.0, x.signum()) }
