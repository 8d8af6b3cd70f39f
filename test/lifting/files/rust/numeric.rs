//! Numerical kernels: loops that LLVM unrolls and vectorises.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
pub fn saxpy(k: f32, x: &[f32], y: &mut [f32]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += k * x;
    }
}
pub fn stencil(u: &[f64], v: &mut [f64], n: usize) {
    for i in 1..n - 1 {
        for j in 1..n - 1 {
            v[i * n + j] = 0.25 * (u[i * n + j - 1] + u[i * n + j + 1] + u[(i - 1) * n + j] + u[(i + 1) * n + j]);
        }
    }
}
pub fn matmul(a: &[[f32; 8]; 8], b: &[[f32; 8]; 8]) -> [[f32; 8]; 8] {
    let mut c = [[0.0; 8]; 8];
    for i in 0..8 {
        for k in 0..8 {
            for j in 0..8 {
                c[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    c
}
pub fn fft(re: &mut [f64], im: &mut [f64]) {
    let n = re.len();
    if n < 2 {
        return;
    }
    let mut j = 0;
    for i in 1..n {
        let mut bit = n >> 1;
        while j & bit != 0 {
            j ^= bit;
            bit >>= 1;
        }
        j ^= bit;
        if i < j {
            re.swap(i, j);
            im.swap(i, j);
        }
    }
    let mut len = 2;
    while len <= n {
        let a = -std::f64::consts::TAU / len as f64;
        for s in (0..n).step_by(len) {
            for k in 0..len / 2 {
                let (wi, wr) = (a * k as f64).sin_cos();
                let (p, q) = (s + k, s + k + len / 2);
                let (xr, xi) = (re[q] * wr - im[q] * wi, re[q] * wi + im[q] * wr);
                re[q] = re[p] - xr;
                im[q] = im[p] - xi;
                re[p] += xr;
                im[p] += xi;
            }
        }
        len <<= 1;
    }
}
pub fn histogram(v: &[u8]) -> [u32; 256] {
    let mut h = [0; 256];
    for x in v {
        h[*x as usize] += 1;
    }
    h
}
pub fn popcounts(v: &[u64]) -> u32 {
    v.iter().map(|x| x.count_ones()).sum()
}
pub fn hash(v: &[u8]) -> u64 {
    v.iter().fold(0xcbf29ce484222325, |h, b| (h ^ *b as u64).wrapping_mul(0x100000001b3))
}
pub fn mandelbrot(cx: f32, cy: f32) -> u32 {
    let (mut x, mut y, mut n) = (0.0, 0.0, 0);
    while x * x + y * y < 4.0 && n < 255 {
        (x, y) = (x * x - y * y + cx, 2.0 * x * y + cy);
        n += 1;
    }
    n
}
pub fn minmax(v: &[i32]) -> (i32, i32) {
    v.iter().fold((i32::MAX, i32::MIN), |(a, b), x| (a.min(*x), b.max(*x)))
}
pub fn convert(v: &[u16], w: &mut [f32]) {
    for (a, b) in v.iter().zip(w) {
        *b = *a as f32 / 65535.0;
    }
}
