// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
// RUN: %oxad run -C opt-level=0 -C panic=abort %s
//! Everyday programs: parameters with maps and options beside active fields, queues, graphs, parsed formulas, cells, LU.

use oxad::{autodiff_forward, autodiff_reverse};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
#[derive(Clone, Default)]
struct Params {
    w: Vec<f64>,
    b: f64,
    cfg: Option<Cfg>,
    tags: HashMap<String, usize>,
}
#[derive(Clone, Default)]
struct Cfg {
    lr: f64,
    steps: u32,
    _name: String,
    mask: Vec<bool>,
}
#[autodiff_reverse(d_loss, Duplicated, Const, Active)]
fn loss(p: &Params, data: &[(Vec<f64>, f64)]) -> f64 {
    let cfg = p.cfg.as_ref().unwrap();
    let mut s = 0.0;
    for (x, y) in data.iter().take(cfg.steps as usize) {
        let z =
            x.iter().zip(p.w.iter()).enumerate().filter(|(i, _)| cfg.mask[*i]).map(|(_, (a, b))| a * b).sum::<f64>()
                + p.b;
        let pred = 1.0 / (1.0 + (-z).exp());
        s -= y * pred.ln() + (1.0 - y) * (1.0 - pred).ln();
    }
    s / data.len() as f64 + cfg.lr * p.w.iter().map(|v| v * v).sum::<f64>() * p.tags.len() as f64
}

#[autodiff_reverse(d_win, Duplicated, Const, Active)]
fn win(x: &[f64], k: usize) -> f64 {
    let mut q: VecDeque<f64> = VecDeque::with_capacity(k);
    let mut out = 0.0;
    for v in x {
        if q.len() == k {
            let o = q.pop_front().unwrap();
            out += o * v;
        }
        q.push_back(v.sin());
        let m: f64 = q.iter().sum::<f64>() / q.len() as f64;
        out += (v - m).powi(2);
    }
    out
}
#[autodiff_reverse(d_graph, Duplicated, Const, Active)]
fn graph(x: &[f64], edges: &BTreeMap<usize, Vec<usize>>) -> f64 {
    let mut seen = HashSet::new();
    let mut stack = vec![0usize];
    let mut s = 0.0;
    while let Some(n) = stack.pop() {
        if !seen.insert(n) {
            continue;
        }
        if let Some(es) = edges.get(&n) {
            for e in es {
                s += x[n] * x[*e];
                stack.push(*e);
            }
        }
    }
    s
}

#[autodiff_reverse(d_expr, Duplicated, Const, Active)]
fn expr(x: &[f64], prog: &str) -> f64 {
    let mut st: Vec<f64> = vec![];
    for tok in prog.split_whitespace() {
        match tok {
            "+" => {
                let b = st.pop().unwrap();
                let a = st.pop().unwrap();
                st.push(a + b)
            }
            "*" => {
                let b = st.pop().unwrap();
                let a = st.pop().unwrap();
                st.push(a * b)
            }
            "sin" => {
                let a = st.pop().unwrap();
                st.push(a.sin())
            }
            t => {
                if let Some(i) = t.strip_prefix('x') {
                    st.push(x[i.parse::<usize>().unwrap()])
                } else {
                    st.push(2.5)
                }
            }
        }
    }
    st[0]
}

#[autodiff_reverse(d_cell, Duplicated, Active)]
fn cell(x: &[f64]) -> f64 {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    let acc = Cell::new(0.0);
    let log = Rc::new(RefCell::new(Vec::new()));
    let l2 = Rc::clone(&log);
    let push = move |v: f64| {
        l2.borrow_mut().push(v);
    };
    x.iter().for_each(|v| {
        acc.set(acc.get() + v * v);
        push(acc.get().sqrt());
    });
    let r: f64 = log.borrow().iter().sum();
    r * acc.take()
}

fn solve(a: &[Vec<f64>], b: &[f64]) -> Option<Vec<f64>> {
    let n = b.len();
    let mut m: Vec<Vec<f64>> = a.to_vec();
    let mut y = b.to_vec();
    for c in 0..n {
        let p = (c..n).max_by(|i, j| m[*i][c].abs().total_cmp(&m[*j][c].abs()))?;
        if m[p][c].abs() < 1e-12 {
            return None;
        }
        m.swap(p, c);
        y.swap(p, c);
        for r in c + 1..n {
            let f = m[r][c] / m[c][c];
            let (top, bot) = m.split_at_mut(r);
            for k in c..n {
                bot[0][k] -= f * top[c][k];
            }
            y[r] -= f * y[c];
        }
    }
    for c in (0..n).rev() {
        for k in c + 1..n {
            y[c] -= m[c][k] * y[k];
        }
        y[c] /= m[c][c];
    }
    Some(y)
}
#[autodiff_reverse(d_solve, Duplicated, Duplicated, Active)]
#[autodiff_forward(f_solve, Dual, Dual, Dual)]
fn sol(a: &Vec<Vec<f64>>, b: &[f64]) -> f64 {
    solve(a, b).map_or(-1.0, |y| y.iter().enumerate().map(|(i, v)| v * (i + 1) as f64).sum())
}
fn ck(n: &str, f: &dyn Fn(&[f64]) -> f64, x: &[f64], d: &[f64]) {
    let h = 1e-6;
    for i in 0..x.len() {
        let (mut p, mut m) = (x.to_vec(), x.to_vec());
        p[i] += h;
        m[i] -= h;
        let cd = (f(&p) - f(&m)) / (2.0 * h);
        assert!((cd - d[i]).abs() < 1e-7 * (1.0 + cd.abs()), "{n} {i}: {cd} {}", d[i]);
    }
}
fn main() {
    let cfg = Cfg { lr: 0.1, steps: 3, _name: "x".into(), mask: vec![true, false, true] };
    let p = Params {
        w: vec![0.1, 0.2, 0.3],
        b: 0.05,
        cfg: Some(cfg.clone()),
        tags: HashMap::from([("a".to_string(), 1), ("b".to_string(), 2)]),
    };
    let data = vec![
        (vec![1.0, 2.0, 3.0], 1.0),
        (vec![0.5, -1.0, 0.2], 0.0),
        (vec![-0.5, 1.0, 2.2], 1.0),
        (vec![0.5, 1.0, 2.2], 0.3),
    ];
    let mut d = p.clone();
    d.w.fill(0.0);
    d.b = 0.0;
    d.cfg.as_mut().unwrap().lr = 0.0;
    d_loss(&p, &mut d, &data, 1.0);
    ck(
        "loss",
        &|w| {
            let mut q = p.clone();
            q.w = w.to_vec();
            loss(&q, &data)
        },
        &p.w,
        &d.w,
    );
    let x = [0.3, 0.9, -0.5, 1.2, 0.7, -0.1];
    let mut d = [0.0; 6];
    d_win(&x, &mut d, 3, 1.0);
    ck("win", &|x| win(x, 3), &x, &d);
    let g = BTreeMap::from([(0, vec![1, 2]), (1, vec![3]), (2, vec![3, 4, 0]), (4, vec![5])]);
    let mut d = [0.0; 6];
    d_graph(&x, &mut d, &g, 1.0);
    ck("graph", &|x| graph(x, &g), &x, &d);
    let mut d = [0.0; 6];
    d_expr(&x, &mut d, "x0 x1 * sin x2 + x3 k * * x5 +", 1.0);
    ck("expr", &|x| expr(x, "x0 x1 * sin x2 + x3 k * * x5 +"), &x, &d);
    let mut d = [0.0; 6];
    d_cell(&x, &mut d, 1.0);
    ck("cell", &|x| cell(x), &x, &d);
    let a = vec![vec![0.1, 2.0, 0.3], vec![1.5, -0.2, 0.7], vec![0.4, 0.5, 3.0]];
    let b = [1.0, 2.0, 3.0];
    let mut da = vec![vec![0.0; 3]; 3];
    let mut db = [0.0; 3];
    d_solve(&a, &mut da, &b, &mut db, 1.0);
    ck("solve b", &|b| sol(&a, b), &b, &db);
    ck("solve a", &|v| sol(&vec![v[..3].to_vec(), v[3..6].to_vec(), v[6..].to_vec()], &b), &a.concat(), &da.concat());
    let (_, t) = f_solve(&a, &da, &b, &db);
    let want: f64 = da.concat().iter().chain(&db).map(|v| v * v).sum();
    assert!((t - want).abs() < 1e-11 * want);
}
