//! A fast Fourier transform in place, without recursion. It is linear: its derivative is the transform of the direction,
//! and its gradient the conjugate transform of the seed.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width};
use oxad::{autodiff_forward, autodiff_reverse};
use std::f64::consts::PI;
use std::ops::{Add, Mul, Sub};
use std::process::ExitCode;

#[derive(Clone, Copy, Default)]
pub struct Complex {
    pub re: f64,
    pub im: f64,
}

impl Complex {
    /// exp(i · `angle`)
    fn turn(angle: f64) -> Complex {
        Complex { re: angle.cos(), im: angle.sin() }
    }
}

impl Add for Complex {
    type Output = Complex;
    fn add(self, other: Complex) -> Complex {
        Complex { re: self.re + other.re, im: self.im + other.im }
    }
}

impl Sub for Complex {
    type Output = Complex;
    fn sub(self, other: Complex) -> Complex {
        Complex { re: self.re - other.re, im: self.im - other.im }
    }
}

impl Mul for Complex {
    type Output = Complex;
    fn mul(self, other: Complex) -> Complex {
        Complex { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }
}

/// Replaces `data`, whose length is a power of two, by its Fourier transform.
#[autodiff_reverse(fft_reverse, Duplicated)]
#[autodiff_forward(fft_forward, Dual)]
#[autodiff_forward(fft_forward2, 2, Dual)]
#[autodiff_forward(fft_forward3, 3, Dual)]
#[autodiff_forward(fft_forward4, 4, Dual)]
#[autodiff_forward(fft_forward8, 8, Dual)]
#[autodiff_forward(fft_forward16, 16, Dual)]
pub fn fft(data: &mut [Complex]) {
    let n = data.len();
    assert!(n.is_power_of_two(), "the length of a transform must be a power of two");

    // Every element goes to the place whose number has its bits reversed.
    let mut reversed = 0;
    for i in 1..n {
        let mut bit = n >> 1;
        while reversed & bit != 0 {
            reversed ^= bit;
            bit >>= 1;
        }
        reversed |= bit;
        if i < reversed {
            data.swap(i, reversed);
        }
    }

    // Butterflies: pairs of neighbours, then of neighbouring pairs, and so on.
    let mut len = 2;
    while len <= n {
        let step = Complex::turn(-2.0 * PI / len as f64);
        for block in data.chunks_exact_mut(len) {
            let (low, high) = block.split_at_mut(len / 2);
            let mut twiddle = Complex { re: 1.0, im: 0.0 };
            for (a, b) in low.iter_mut().zip(high) {
                let (even, odd) = (*a, *b * twiddle);
                *a = even + odd;
                *b = even - odd;
                twiddle = twiddle * step;
            }
        }
        len *= 2;
    }
}

pub fn complex(numbers: &[f64]) -> Vec<Complex> {
    numbers.chunks_exact(2).map(|c| Complex { re: c[0], im: c[1] }).collect()
}

pub fn numbers(data: &[Complex]) -> Vec<f64> {
    data.iter().flat_map(|c| [c.re, c.im]).collect()
}

/// The transform from its definition, with n² products; `sign` -1, or +1 for the conjugate one.
fn transform(data: &[Complex], sign: f64) -> Vec<Complex> {
    let n = data.len();
    let term = |k: usize, j: usize| data[j] * Complex::turn(sign * 2.0 * PI * (j * k % n) as f64 / n as f64);
    (0..n).map(|k| (0..n).map(|j| term(k, j)).fold(Complex::default(), |sum, t| sum + t)).collect()
}

struct Fft;

impl Kernel for Fft {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        let mut data = complex(x);
        fft(&mut data);
        numbers(&data)
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (mut data, mut shadow) = (complex(x), complex(seed));
        fft_reverse(&mut data, &mut shadow);
        (numbers(&data), numbers(&shadow))
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut data = complex(x);
        let mut shadows: Vec<Vec<Complex>> = directions.iter().map(|d| complex(d)).collect();
        let mut ddata = shadows.iter_mut();
        by_width!(
            directions.len(),
            [fft_forward, fft_forward2, fft_forward3, fft_forward4, fft_forward8, fft_forward16],
            (&mut data; ddata)
        );
        (numbers(&data), shadows.iter().map(|s| numbers(s)).collect())
    }

    fn closed_form(&self, _x: &[f64], seed: &[f64]) -> Option<Vec<f64>> {
        Some(numbers(&transform(&complex(seed), 1.0)))
    }
}

fn main() -> ExitCode {
    let mut rng = Rng::new(9);
    let x = rng.vec(2 * 32, -1.0, 1.0);
    let mut report = Report::new("Fast Fourier transform, 32 numbers");
    report.kernel(&Fft, &x, &Tolerance::default());

    let direction = rng.vec(2 * 32, -1.0, 1.0);
    let exact = numbers(&transform(&complex(&direction), -1.0));
    let (_, tangent) = Fft.forward(&x, &[direction]);
    report.check("forward against the transform of the direction", common::error(&tangent[0], &exact), 1e-12);
    report.finish()
}
