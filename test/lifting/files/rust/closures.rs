//! Closures by reference, by move, returned, recursive through pointers, over generics.
pub fn captured(v: &mut Vec<i32>, k: i32) -> i32 {
    let mut total = 0;
    let mut add = |x: i32| {
        total += x;
        v.push(x * k);
    };
    add(1);
    add(2);
    total
}
pub fn returned(k: f64) -> impl Fn(f64) -> f64 + Copy {
    move |x| x.mul_add(k, 1.0)
}
pub fn twice<F: FnMut() -> u8>(mut f: F) -> u8 {
    f() ^ f()
}
pub fn consumed(s: String) -> impl FnOnce() -> usize {
    move || {
        let t = s;
        t.len()
    }
}
pub fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
pub fn composed(x: u32) -> String {
    compose(|x: u32| x + 1, |y: u32| format!("<{y}>"))(x)
}
pub fn boxed(n: u64) -> u64 {
    fn fix(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 {
        f(&|m| fix(f, m), n)
    }
    fix(&|me, n| if n < 2 { 1 } else { n * me(n - 1) }, n)
}
pub fn table() -> [fn(i64) -> i64; 3] {
    [|x| -x, |x| x * x, i64::abs]
}
pub fn counters() -> Vec<Box<dyn FnMut() -> usize>> {
    (0..3usize)
        .map(|i| {
            let mut n = i;
            Box::new(move || {
                n += 1;
                n
            }) as Box<dyn FnMut() -> usize>
        })
        .collect()
}
pub fn used(a: u8) -> u8 {
    twice({
        let mut b = a;
        move || {
            b = b.wrapping_add(1);
            b
        }
    }) + returned(2.0)(a as f64) as u8
        + consumed("x".into())() as u8
}
