// REQUIRES: rustc
// RUN: %oxad run -C opt-level=0 %s
// RUN: %oxad run -C opt-level=3 -C panic=abort %s

// Results and options on their way through iterators and `?`. What the library keeps of an error, and rustc of a value on
// its way, has no variable that tells its type; a word of it is a float, or the address of a text.

#[path = "files/case.rs"]
mod case;
use case::{case, check_all};

fn picked(v: f64, i: usize) -> Option<(f64, u32)> {
    if i == 3 { None } else { Some((v * v, i as u32)) }
}
fn numbered(o: Option<(f64, u32)>) -> Result<(f64, u32), String> {
    o.map(|(v, i)| (v.sqrt() + v, i + 1)).ok_or_else(|| "none".to_string())
}
fn weighed(v: f64, i: usize) -> Result<f64, String> {
    let (w, k) = numbered(picked(v, i))?;
    if k > 5 {
        return Err(format!("too big {k}"));
    }
    Ok(w * k as f64)
}
fn small(v: f64) -> Result<f64, String> {
    if v > 100.0 { Err(format!("big {v}")) } else { Ok(v.sin() + v) }
}
case!(collected, [0.7, 1.3, 0.4], |x| {
    let all: Result<Vec<f64>, String> = x.iter().enumerate().map(|(i, &v)| weighed(v, i)).collect();
    all.unwrap().iter().product()
});
case!(summed, [0.7, 1.3], |x| {
    let sum: Result<f64, String> = x.iter().map(|&v| small(v)).sum();
    let product: Result<f64, String> = x.iter().map(|&v| small(v)).product();
    sum.unwrap() * product.unwrap_or(0.0)
});
case!(options, [0.7, 1.3], |x| {
    let all: Option<Vec<f64>> = x.iter().map(|&v| small(v).ok()).collect();
    let sum: Option<f64> = x.iter().map(|&v| small(100.0 * v).ok()).sum();
    all.map_or(0.0, |v| v.iter().map(|a| a * a).sum::<f64>()) + sum.unwrap_or(x[0])
});
case!(folded, [0.7, 1.3], |x| {
    let next = |a: f64, v: &f64| if *v > 100.0 { Err("big".to_string()) } else { Ok(a * v + 1.0) };
    x.iter().try_fold(1.0, next).unwrap_or_else(|e| e.len() as f64)
});
#[derive(Debug)]
enum Bad {
    Range { low: f64, high: f64, got: f64 },
    Text(String),
    Code(i32),
}
fn checked(v: f64) -> Result<f64, Bad> {
    let a = if v > 2.0 { Err("too much".to_string()) } else { Ok(v * 3.0) }.map_err(Bad::Text)?;
    if a < 1.5 {
        return Err(Bad::Range { low: 1.5, high: 6.0 * v, got: a });
    }
    Ok(a * a)
}
case!(mapped_errors, [0.4, 1.3, 2.5], |x| {
    let weigh = |v: f64| match checked(v) {
        Ok(a) => a,
        Err(Bad::Range { low, high, got }) => (got - low) * high,
        Err(Bad::Text(t)) => v * t.len() as f64,
        Err(Bad::Code(c)) => c as f64,
    };
    x.iter().map(|&v| weigh(v)).sum()
});
case!(chained, [0.7, 1.3], |x| {
    let weigh = |v: f64| {
        (v > 0.0).then(|| v.ln()).ok_or_else(|| format!("negative: {v}")).and_then(small)
            .and_then(|w| if w > -0.5 { Ok(w * v) } else { Err(format!("low: {w}")) })
            .or_else(|e| if e.len() > 3 { Ok::<f64, String>(v * 2.0) } else { Err(e) })
    };
    x.iter().map(|&v| weigh(v).unwrap_or_else(|e| e.len() as f64)).sum()
});
case!(pairs, [0.7, 1.3], |x| {
    let pair = |(i, &v): (usize, &f64)| if v < 50.0 { Ok((i, v * v)) } else { Err(format!("{i}")) };
    let pairs: Vec<(usize, f64)> = x.iter().enumerate().map(pair).collect::<Result<_, String>>().unwrap();
    let rows: Option<Vec<[f64; 2]>> = pairs.iter().map(|&(i, v)| (i < 9).then_some([v, v * i as f64])).collect();
    rows.unwrap().iter().map(|a| a[0] * a[1] + a[0]).sum()
});
enum Token {
    Number(f64),
    Sign(char),
    Name(String),
}
fn evaluate(tokens: &[Token]) -> Result<f64, String> {
    let (mut stack, mut sign) = (vec![0.0], '+');
    for token in tokens {
        match token {
            Token::Number(v) => {
                let top = stack.pop().ok_or("empty")?;
                stack.push(match sign {
                    '+' => top + v,
                    '*' => top * v,
                    other => return Err(format!("what is {other}?")),
                });
            }
            Token::Sign(c) => sign = *c,
            Token::Name(n) if n == "end" => (),
            Token::Name(n) => return Err(n.clone()),
        }
    }
    stack.pop().ok_or_else(|| "none".to_string())
}
case!(tokens, [0.7, 1.3, 0.4], |x| {
    let mut all = vec![];
    for (i, &v) in x.iter().enumerate() {
        all.push(Token::Number(v));
        all.push(Token::Sign(if i % 2 == 0 { '*' } else { '+' }));
    }
    all.push(Token::Name("end".to_string()));
    evaluate(&all).unwrap_or(-1.0)
});

check_all!(collected, summed, options, folded, mapped_errors, chained, pairs, tokens);
