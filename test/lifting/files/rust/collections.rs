//! Maps, sets, queues, heaps, lists of the standard library.
use std::collections::*;
pub fn count(text: &str) -> HashMap<&str, usize> {
    let mut m = HashMap::new();
    for w in text.split_whitespace() {
        *m.entry(w).or_insert(0) += 1;
    }
    m
}
pub fn tree(v: &[(u32, &str)]) -> Vec<String> {
    let m: BTreeMap<_, _> = v.iter().cloned().collect();
    m.range(2..).map(|(k, v)| format!("{k}{v}")).collect()
}
pub fn sets(a: &[i32], b: &[i32]) -> Vec<i32> {
    let a: BTreeSet<_> = a.iter().collect();
    let b: HashSet<_> = b.iter().collect();
    a.into_iter().filter(|x| b.contains(x)).copied().collect()
}
pub fn heap(v: Vec<u64>) -> Vec<u64> {
    let mut h = BinaryHeap::from(v);
    h.push(5);
    let top = h.pop();
    let mut r = h.into_sorted_vec();
    r.extend(top);
    r
}
pub fn queue(n: usize) -> VecDeque<usize> {
    let mut q: VecDeque<_> = (0..n).collect();
    q.rotate_left(n / 2);
    q.push_front(9);
    q.pop_back();
    q.make_contiguous().sort();
    q
}
pub fn list() -> LinkedList<u8> {
    let mut l = LinkedList::new();
    l.push_back(1);
    l.push_front(2);
    l.append(&mut LinkedList::from([3]));
    l
}
pub fn shortest(edges: &HashMap<u32, Vec<(u32, u32)>>, from: u32) -> BTreeMap<u32, u32> {
    let mut best = BTreeMap::new();
    let mut work = BinaryHeap::from([(std::cmp::Reverse(0), from)]);
    while let Some((std::cmp::Reverse(d), n)) = work.pop() {
        if best.contains_key(&n) {
            continue;
        }
        best.insert(n, d);
        for (m, w) in edges.get(&n).into_iter().flatten() {
            work.push((std::cmp::Reverse(d + w), *m));
        }
    }
    best
}
