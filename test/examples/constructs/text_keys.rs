// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s
//! Maps from text to active values, a queue of events, priorities.

#![allow(unused, clippy::all)]
#[path = "files/eight.rs"]
mod eight;
use eight::{check_eight, eight};

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, VecDeque};
eight!(h_insert, [0.7, 1.45, 1.3, 0.2], |x| {
    let mut m: HashMap<String, f64> = HashMap::new();
    m.insert("a".to_string(), x[0]);
    m.insert("b".to_string(), x[1] * x[2]);
    m["a"] * m["b"]
});
eight!(h_entry, [0.7, 1.45, 1.3, 0.2], |x| {
    let mut m: HashMap<String, f64> = HashMap::new();
    for (k, v) in [("a", 0), ("b", 1), ("a", 2), ("c", 3), ("b", 0)] {
        *m.entry(k.to_string()).or_insert(0.5) += x[v] * x[v]
    }
    m["a"] * m["b"] + m["c"]
});
eight!(h_remove, [0.7, 1.45, 1.3, 0.2], |x| {
    let mut m: HashMap<String, f64> = HashMap::new();
    m.insert("a".to_string(), x[0]);
    m.insert("b".to_string(), x[1] * x[2]);
    let r = m.remove("a").unwrap();
    if let Some(v) = m.get_mut("b") {
        *v *= r
    }
    m["b"] + m.len() as f64
});
eight!(h_str, [0.7, 1.45, 1.3, 0.2], |x| {
    let mut m: HashMap<&str, f64> = HashMap::new();
    m.insert("a", x[0]);
    m.insert("b", x[1] * x[2]);
    m["a"] * m["b"]
});
eight!(h_collect, [0.7, 1.45, 1.3, 0.2], |x| {
    let names = ["mu", "sigma", "k", "z"];
    let m: HashMap<&str, f64> = names.iter().copied().zip(x.iter().copied()).collect();
    m["mu"] * m["k"]
});
eight!(h_from, [0.7, 1.45, 1.3, 0.2], |x| {
    let m = HashMap::from([("a", x[0]), ("b", x[1])]);
    m["a"] * m["b"]
});
eight!(b_str, [0.7, 1.45, 1.3, 0.2], |x| {
    let mut m: BTreeMap<&str, f64> = BTreeMap::new();
    m.insert("a", x[0]);
    m.insert("b", x[1] * x[2]);
    m["a"] * m["b"] + m.values().map(|v| v.sin()).sum::<f64>()
});
eight!(b_collect, [0.7, 1.45, 1.3, 0.2], |x| {
    let names = ["mu", "sigma", "k", "z"];
    let m: BTreeMap<&str, f64> = names.iter().copied().zip(x.iter().copied()).collect();
    m["mu"] * m["k"]
});
use std::cmp::{Ordering, Reverse};
#[derive(PartialEq, Clone, Copy, Debug)]
struct Ord64(f64);
impl Eq for Ord64 {}
impl PartialOrd for Ord64 {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Ord64 {
    fn cmp(&self, o: &Self) -> Ordering {
        self.0.total_cmp(&o.0)
    }
}
#[derive(Debug, Clone)]
enum Kind {
    Arrive { size: f64 },
    Leave(usize),
    Tick,
}
struct Ev {
    t: f64,
    seq: u32,
    kind: Kind,
}
impl PartialEq for Ev {
    fn eq(&self, o: &Ev) -> bool {
        self.cmp(o) == Ordering::Equal
    }
}
impl Eq for Ev {}
impl PartialOrd for Ev {
    fn partial_cmp(&self, o: &Ev) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Ev {
    fn cmp(&self, o: &Ev) -> Ordering {
        o.t.partial_cmp(&self.t).unwrap().then_with(|| o.seq.cmp(&self.seq))
    }
}
eight!(simulation, [0.7, 0.47, 1.3, 0.21], |x| {
    let mut h = BinaryHeap::new();
    let mut seq = 0;
    for i in 0..4 {
        seq += 1;
        h.push(Ev { t: x[i] * (i + 1) as f64, seq, kind: Kind::Arrive { size: x[3 - i] } })
    }
    h.push(Ev { t: 0.05, seq: 99, kind: Kind::Tick });
    let mut busy: Vec<Option<f64>> = vec![None; 2];
    let mut wait = VecDeque::new();
    let (mut now, mut cost) = (0.0, 0.0);
    while let Some(Ev { t, kind, .. }) = h.pop() {
        cost += (t - now) * (wait.len() as f64 + 0.3);
        now = t;
        match kind {
            Kind::Arrive { size } => wait.push_back(size),
            Kind::Leave(k) => {
                if let Some(s) = busy[k].take() {
                    cost += s * 0.1
                }
            }
            Kind::Tick if now < 2.0 => {
                seq += 1;
                h.push(Ev { t: now + 0.77, seq, kind: Kind::Tick });
                cost *= 1.01
            }
            Kind::Tick => {}
        }
        for k in 0..2 {
            if busy[k].is_none() {
                if let Some(s) = wait.pop_front() {
                    busy[k] = Some(s);
                    seq += 1;
                    h.push(Ev { t: now + s * (1.0 + k as f64), seq, kind: Kind::Leave(k) })
                }
            }
        }
    }
    cost + now
});
eight!(topk, [0.7, 0.47, 1.3, 0.21], |x| {
    let h: BinaryHeap<Ord64> = x.iter().map(|v| Ord64(v.sin() * 2.0)).collect();
    let s = h.into_sorted_vec();
    let mut k = BinaryHeap::new();
    for v in x {
        k.push(Reverse(Ord64(v * v)));
        if k.len() > 2 {
            k.pop();
        }
    }
    s[0].0 * s[3].0 + k.peek().unwrap().0 .0 + k.iter().map(|r| r.0 .0).sum::<f64>()
});

check_eight!(h_insert, h_entry, h_remove, h_str, h_collect, h_from, b_str, b_collect, simulation, topk);
