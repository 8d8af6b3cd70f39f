//! Formats, sorts, hashes, spawns threads, catches a panic, prints: what drags most of the standard library in.
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::sync::{mpsc, Arc, Mutex};
use std::{panic, thread};

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let words = "the quick brown fox jumps over the lazy dog and the cat".split(' ').collect::<Vec<_>>();
    let mut sorted = words.clone();
    sorted.sort_by_key(|w| (w.len(), *w));
    println!("{sorted:?}");
    let mut numbers = (0..200u64).map(|i| i * 7919 % 211).collect::<Vec<_>>();
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    println!("{:?} {:>8.3} {:#x} {:e}", &numbers[..5], 2.0f64.sqrt(), 48879, 12345.678f32);
    let mut hasher = DefaultHasher::new();
    ("text", 5u8, [1.5f64.to_bits()]).hash(&mut hasher);
    println!("{:016x}", hasher.finish());
    let mut count: HashMap<&str, usize> = HashMap::new();
    for w in &words {
        *count.entry(w).or_default() += 1;
    }
    println!("{:#?}", count.iter().filter(|c| *c.1 > 1).collect::<BTreeMap<_, _>>());
    let total = Arc::new(Mutex::new(0.0));
    let (sender, receiver) = mpsc::channel();
    let threads = (0..4)
        .map(|i| {
            let (total, sender) = (Arc::clone(&total), sender.clone());
            thread::spawn(move || {
                *total.lock().unwrap() += f64::from(i).sin();
                sender.send(format!("thread {i}")).unwrap();
            })
        })
        .collect::<Vec<_>>();
    threads.into_iter().for_each(|t| t.join().unwrap());
    drop(sender);
    let mut said = receiver.iter().collect::<Vec<_>>();
    said.sort();
    println!("{} {:.6}", said.join(", "), *total.lock().unwrap());
    panic::set_hook(Box::new(|info| println!("hook: {}", info.payload_as_str().unwrap_or("?"))));
    let caught = panic::catch_unwind(|| {
        let _guard = Loud("on the way out");
        let empty: Vec<u32> = Vec::new();
        empty[std::hint::black_box(3)]
    });
    println!("caught: {}", caught.unwrap_err().downcast_ref::<String>().map_or("?", |s| s));
    println!("{:?} {:?}", "12x".parse::<i32>(), "1e400".parse::<f64>());
}
