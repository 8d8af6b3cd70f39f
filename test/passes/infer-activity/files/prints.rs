//! A function that prints, formats, locks, counts, asserts and asks for the time. `prints MODE` runs it, or one of its
//! derivatives, once; then, behind the line `----`, says whether the derivative is right.
use oxad::{autodiff_forward, autodiff_reverse, inactive};
use std::cell::Cell;
use std::fmt::{Display, Formatter, Write as _};
use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, RwLock};
use std::time::Instant;

static CALLS: AtomicUsize = AtomicUsize::new(0);
static SCALE: OnceLock<f64> = OnceLock::new();
static LENGTHS: Mutex<Vec<usize>> = Mutex::new(Vec::new());
static TABLE: RwLock<[f64; 3]> = RwLock::new([0.5, 1.5, 2.5]);
thread_local!(static STEPS: Cell<u32> = const { Cell::new(0) });

#[derive(Debug)]
#[allow(dead_code)]
struct State<'a> {
    values: &'a [f64],
    sum: Option<f64>,
    step: (usize, f32),
}

struct Point {
    x: f64,
    y: f64,
}

impl Display for Point {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        write!(f, "<{} {:.3e}>", self.x, self.y)
    }
}

#[inactive]
fn log(values: &[f64], count: &mut usize) {
    *count += values.len();
    eprintln!("log {values:?}");
}

#[inline(never)]
fn step(values: &mut [f64], k: usize) -> Result<f64, String> {
    let norm = values.iter().map(|v| v * v).sum::<f64>();
    println!("step {k}: {norm} of {values:?}");
    assert!(norm > 0.0, "step {k}: {norm} of {values:?}");
    STEPS.set(STEPS.get() + 1);
    if norm > 1e6 {
        return Err(format!("{norm} is too large, of {values:?}"));
    }
    for v in values.iter_mut() {
        *v = (*v * norm).sin() + 0.5;
    }
    Ok(norm)
}

#[autodiff_reverse(value_reverse, Duplicated, Active)]
#[autodiff_forward(value_forward, Dual, Dual)]
#[autodiff_forward(value_forward8, 8, Dual, Dual)]
fn value(x: &[f64]) -> f64 {
    let start = Instant::now();
    CALLS.fetch_add(1, Ordering::Relaxed);
    let mut text = String::new();
    let mut values = x.to_vec();
    let mut logged = 0;
    let sum = Mutex::new(0.0);
    for k in 0..3 {
        let norm = step(&mut values, k).expect("small values");
        *sum.lock().unwrap() += norm * SCALE.get_or_init(|| 0.25);
        write!(text, "{norm:.6} ").unwrap();
        log(&values, &mut logged);
        LENGTHS.lock().unwrap().push(text.len());
    }
    let table = TABLE.read().unwrap();
    let sum = *sum.lock().unwrap() * table[1] + dbg!(values[0] * table[2]);
    println!("{:?}", State { values: &values, sum: Some(sum), step: (logged, 0.5) });
    println!("{} {text}", Point { x: sum, y: values[1] });
    writeln!(std::io::stdout().lock(), "{:#?}", &values[1..]).unwrap();
    assert_ne!(sum, 0.0, "of {values:?}");
    debug_assert!(sum.is_finite(), "{sum}");
    println!("in time: {}", start.elapsed().as_secs() < 1000);
    sum * sum
}

const X: [f64; 3] = [0.7, 1.3, 0.4];

fn main() {
    let mode = std::env::args().nth(1).expect("a mode");
    let e = |i: usize| [0, 1, 2].map(|k| if k == i { 1.0 } else { 0.0 });
    let found: Vec<(usize, f64)> = match mode.as_str() {
        "primal" => {
            value(&X);
            vec![]
        }
        "reverse" => {
            let mut gradient = [0.0; 3];
            value_reverse(&X, &mut gradient, 1.0);
            gradient.into_iter().enumerate().collect()
        }
        "forward" => vec![(1, value_forward(&X, &e(1)).1)],
        "forward8" => {
            let z = [0.0; 3];
            let lanes = value_forward8(&X, &e(0), &e(1), &e(2), &e(0), &z, &e(2), &e(1), &z);
            vec![(0, lanes[1]), (1, lanes[2]), (2, lanes[3]), (0, lanes[4]), (2, lanes[6]), (1, lanes[7])]
        }
        _ => panic!("no mode {mode}"),
    };
    println!("calls {}, steps {}", CALLS.load(Ordering::Relaxed), STEPS.get());
    println!("texts {:?}", LENGTHS.lock().unwrap());
    println!("----");
    eprintln!("----");
    for (i, derivative) in found {
        let at = |h: f64| {
            let mut x = X;
            x[i] += h;
            value(&x)
        };
        let h = 1e-4;
        let slope = (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
        // The formula is of fourth order, and rounding leaves 1e-16 / h.
        assert!((derivative - slope).abs() <= 1e-8 * (1.0 + slope.abs()), "{mode} {i}: {derivative}, not {slope}");
    }
    println!("right");
}
