//! Three bodies that attract each other, followed by the classical Runge-Kutta method: how the final state depends on
//! the initial one.

pub mod common;

use common::{Kernel, Report, Tolerance, by_width};
use oxad::{autodiff_forward, autodiff_reverse};
use std::ops::{Add, Mul, Sub};
use std::process::ExitCode;

#[derive(Clone, Copy, Default)]
pub struct Vec2 {
    pub x: f64,
    pub y: f64,
}

impl Add for Vec2 {
    type Output = Vec2;
    fn add(self, other: Vec2) -> Vec2 {
        Vec2 { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Vec2 {
    type Output = Vec2;
    fn sub(self, other: Vec2) -> Vec2 {
        Vec2 { x: self.x - other.x, y: self.y - other.y }
    }
}

impl Mul<f64> for Vec2 {
    type Output = Vec2;
    fn mul(self, scale: f64) -> Vec2 {
        Vec2 { x: self.x * scale, y: self.y * scale }
    }
}

impl Vec2 {
    fn square(self) -> f64 {
        self.x * self.x + self.y * self.y
    }
}

/// Where a body is and how fast it goes; also the rate of change of both.
#[derive(Clone, Copy, Default)]
pub struct Body {
    pub position: Vec2,
    pub velocity: Vec2,
}

pub const BODIES: usize = 3;
pub type System = [Body; BODIES];

/// `system` moved along `rate` for `time`.
fn moved(system: &System, rate: &System, time: f64) -> System {
    std::array::from_fn(|i| Body {
        position: system[i].position + rate[i].position * time,
        velocity: system[i].velocity + rate[i].velocity * time,
    })
}

/// Newton's law with the constant of gravity 1.
fn rate(system: &System, masses: &[f64; BODIES]) -> System {
    std::array::from_fn(|i| {
        let mut pull = Vec2::default();
        for (j, (other, mass)) in system.iter().zip(masses).enumerate() {
            if i != j {
                let apart = other.position - system[i].position;
                let square = apart.square();
                pull = pull + apart * (mass / (square * square.sqrt()));
            }
        }
        Body { position: system[i].velocity, velocity: pull }
    })
}

/// `last` becomes the state after `steps` steps of `dt` from `first`.
#[autodiff_reverse(simulate_reverse, Duplicated, Duplicated, Const, Const, Duplicated)]
#[autodiff_forward(simulate_forward, Dual, Dual, Const, Const, Dual)]
#[autodiff_forward(simulate_forward2, 2, Dual, Dual, Const, Const, Dual)]
#[autodiff_forward(simulate_forward3, 3, Dual, Dual, Const, Const, Dual)]
#[autodiff_forward(simulate_forward4, 4, Dual, Dual, Const, Const, Dual)]
#[autodiff_forward(simulate_forward8, 8, Dual, Dual, Const, Const, Dual)]
#[autodiff_forward(simulate_forward16, 16, Dual, Dual, Const, Const, Dual)]
pub fn simulate(first: &System, masses: &[f64; BODIES], dt: f64, steps: usize, last: &mut System) {
    let mut now = *first;
    for _ in 0..steps {
        let k1 = rate(&now, masses);
        let k2 = rate(&moved(&now, &k1, 0.5 * dt), masses);
        let k3 = rate(&moved(&now, &k2, 0.5 * dt), masses);
        let k4 = rate(&moved(&now, &k3, dt), masses);
        for (k, weight) in [(k1, 1.0), (k2, 2.0), (k3, 2.0), (k4, 1.0)] {
            now = moved(&now, &k, weight * dt / 6.0);
        }
    }
    *last = now;
}

pub fn system_from(numbers: &[f64]) -> System {
    std::array::from_fn(|i| Body {
        position: Vec2 { x: numbers[4 * i], y: numbers[4 * i + 1] },
        velocity: Vec2 { x: numbers[4 * i + 2], y: numbers[4 * i + 3] },
    })
}

pub fn numbers_of(system: &System) -> Vec<f64> {
    system.iter().flat_map(|b| [b.position.x, b.position.y, b.velocity.x, b.velocity.y]).collect()
}

/// The figure-eight orbit, on which three equal masses chase each other.
pub const FIGURE_EIGHT: [f64; 12] = [
    0.97000436,
    -0.24308753,
    0.466203685,
    0.43236573,
    -0.97000436,
    0.24308753,
    0.466203685,
    0.43236573,
    0.0,
    0.0,
    -0.93240737,
    -0.86473146,
];

/// The numbers are those of the first state and then the masses.
struct Orbit {
    dt: f64,
    steps: usize,
}

pub fn parts(x: &[f64]) -> (System, [f64; BODIES]) {
    (system_from(x), [x[12], x[13], x[14]])
}

impl Kernel for Orbit {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        let (first, masses) = parts(x);
        let mut last = System::default();
        simulate(&first, &masses, self.dt, self.steps, &mut last);
        numbers_of(&last)
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (first, masses) = parts(x);
        let (mut dfirst, mut dmasses) = (System::default(), [0.0; BODIES]);
        let (mut last, mut dlast) = (System::default(), system_from(seed));
        simulate_reverse(&first, &mut dfirst, &masses, &mut dmasses, self.dt, self.steps, &mut last, &mut dlast);
        (numbers_of(&last), [numbers_of(&dfirst), dmasses.to_vec()].concat())
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (first, masses) = parts(x);
        let directions: Vec<_> = directions.iter().map(|d| parts(d)).collect();
        let mut dfirst = directions.iter().map(|d| &d.0);
        let mut dmasses = directions.iter().map(|d| &d.1);
        let mut last = System::default();
        let mut tangents = vec![System::default(); directions.len()];
        let mut dlast = tangents.iter_mut();
        by_width!(
            directions.len(),
            [
                simulate_forward,
                simulate_forward2,
                simulate_forward3,
                simulate_forward4,
                simulate_forward8,
                simulate_forward16
            ],
            (&first; dfirst),
            (&masses; dmasses),
            (self.dt),
            (self.steps),
            (&mut last; dlast)
        );
        (numbers_of(&last), tangents.iter().map(numbers_of).collect())
    }
}

fn main() -> ExitCode {
    let mut report = Report::new("Three bodies, 50 Runge-Kutta steps");
    let x = [&FIGURE_EIGHT[..], &[1.0, 1.1, 0.9]].concat();
    report.kernel(&Orbit { dt: 0.02, steps: 50 }, &x, &Tolerance::default());

    // Bodies that start together, moved or hurried together, stay so: shift and drift are known exactly.
    let orbit = Orbit { dt: 0.02, steps: 50 };
    let shift: Vec<f64> = (0..15).map(|i| if i < 12 && i % 4 == 0 { 1.0 } else { 0.0 }).collect();
    let drift: Vec<f64> = (0..15).map(|i| if i < 12 && i % 4 == 2 { 1.0 } else { 0.0 }).collect();
    let (_, tangents) = orbit.forward(&x, &[shift, drift]);
    let time = orbit.dt * orbit.steps as f64;
    let shifted: Vec<f64> = (0..12).map(|i| if i % 4 == 0 { 1.0 } else { 0.0 }).collect();
    let drifted: Vec<f64> = (0..12).map(|i| [time, 0.0, 1.0, 0.0][i % 4]).collect();
    report.check("all bodies shifted: the final state shifts alike", common::error(&tangents[0], &shifted), 1e-9);
    report.check("all bodies hurried: the final state drifts", common::error(&tangents[1], &drifted), 1e-9);
    report.finish()
}
