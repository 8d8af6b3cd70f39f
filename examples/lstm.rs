//! A long short-term memory cell that reads a sequence and predicts the next element at each step: the mean squared
//! error of the predictions, and its gradient in the weights.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width, one_result};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// Numbers in an element of the sequence.
pub const INPUTS: usize = 4;
/// Numbers in the cell's memory.
pub const HIDDEN: usize = 6;

/// An affine map of the input and of the last output.
#[derive(Clone, Copy)]
pub struct Gate {
    pub input: [[f64; INPUTS]; HIDDEN],
    pub recurrent: [[f64; HIDDEN]; HIDDEN],
    pub bias: [f64; HIDDEN],
}

#[derive(Clone, Copy)]
pub struct Weights {
    pub forget: Gate,
    pub write: Gate,
    pub read: Gate,
    pub candidate: Gate,
    pub prediction: [[f64; HIDDEN]; INPUTS],
}

/// What the cell hands from one step to the next.
#[derive(Clone, Copy)]
struct State {
    output: [f64; HIDDEN],
    memory: [f64; HIDDEN],
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

impl Gate {
    /// `activation` of the affine map.
    fn apply(&self, x: &[f64; INPUTS], h: &[f64; HIDDEN], activation: impl Fn(f64) -> f64) -> [f64; HIDDEN] {
        std::array::from_fn(|i| activation(dot(&self.input[i], x) + dot(&self.recurrent[i], h) + self.bias[i]))
    }
}

impl Weights {
    fn step(&self, x: &[f64; INPUTS], state: State) -> State {
        let h = &state.output;
        let forget = self.forget.apply(x, h, sigmoid);
        let write = self.write.apply(x, h, sigmoid);
        let read = self.read.apply(x, h, sigmoid);
        let candidate = self.candidate.apply(x, h, f64::tanh);
        let memory = std::array::from_fn(|i| forget[i] * state.memory[i] + write[i] * candidate[i]);
        State { output: std::array::from_fn(|i| read[i] * f64::tanh(memory[i])), memory }
    }
}

/// The mean over the steps of ‖prediction - next element‖².
#[autodiff_reverse(loss_reverse, Duplicated, Const, Active)]
#[autodiff_forward(loss_forward, Dual, Const, Dual)]
#[autodiff_forward(loss_forward2, 2, Dual, Const, Dual)]
#[autodiff_forward(loss_forward3, 3, Dual, Const, Dual)]
#[autodiff_forward(loss_forward4, 4, Dual, Const, Dual)]
#[autodiff_forward(loss_forward8, 8, Dual, Const, Dual)]
#[autodiff_forward(loss_forward16, 16, Dual, Const, Dual)]
pub fn loss(weights: &Weights, sequence: &[[f64; INPUTS]]) -> f64 {
    let mut state = State { output: [0.0; HIDDEN], memory: [0.0; HIDDEN] };
    let mut total = 0.0;
    for pair in sequence.windows(2) {
        state = weights.step(&pair[0], state);
        for (row, next) in weights.prediction.iter().zip(&pair[1]) {
            total += (dot(row, &state.output) - next).powi(2);
        }
    }
    total / (sequence.len() - 1) as f64
}

impl Gate {
    fn read(numbers: &mut impl Iterator<Item = f64>) -> Gate {
        let mut next = |_| numbers.next().expect("a number for every weight");
        Gate {
            input: std::array::from_fn(|_| std::array::from_fn(&mut next)),
            recurrent: std::array::from_fn(|_| std::array::from_fn(&mut next)),
            bias: std::array::from_fn(&mut next),
        }
    }

    fn write(&self, numbers: &mut Vec<f64>) {
        numbers.extend(self.input.iter().flatten().chain(self.recurrent.iter().flatten()).chain(&self.bias));
    }
}

impl Weights {
    pub const LEN: usize = 4 * HIDDEN * (INPUTS + HIDDEN + 1) + INPUTS * HIDDEN;

    pub fn from_numbers(numbers: &[f64]) -> Weights {
        let mut numbers = numbers.iter().copied();
        Weights {
            forget: Gate::read(&mut numbers),
            write: Gate::read(&mut numbers),
            read: Gate::read(&mut numbers),
            candidate: Gate::read(&mut numbers),
            prediction: std::array::from_fn(|_| std::array::from_fn(|_| numbers.next().expect("a number"))),
        }
    }

    pub fn numbers(&self) -> Vec<f64> {
        let mut numbers = Vec::with_capacity(Weights::LEN);
        for gate in [&self.forget, &self.write, &self.read, &self.candidate] {
            gate.write(&mut numbers);
        }
        numbers.extend(self.prediction.iter().flatten());
        numbers
    }

    pub fn zero() -> Weights {
        Weights::from_numbers(&[0.0; Weights::LEN])
    }
}

/// A sequence with a pattern to learn.
pub fn waves(len: usize) -> Vec<[f64; INPUTS]> {
    (0..len).map(|t| std::array::from_fn(|i| (0.3 * t as f64 * (1.0 + i as f64)).sin())).collect()
}

struct Cell {
    sequence: Vec<[f64; INPUTS]>,
}

impl Kernel for Cell {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        vec![loss(&Weights::from_numbers(x), &self.sequence)]
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut gradient = Weights::zero();
        let value = loss_reverse(&Weights::from_numbers(x), &mut gradient, &self.sequence, seed[0]);
        (vec![value], gradient.numbers())
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let directions: Vec<Weights> = directions.iter().map(|d| Weights::from_numbers(d)).collect();
        let mut dweights = directions.iter();
        one_result(&by_width!(
            directions.len(),
            [loss_forward, loss_forward2, loss_forward3, loss_forward4, loss_forward8, loss_forward16],
            (&Weights::from_numbers(x); dweights),
            (&self.sequence)
        ))
    }
}

fn main() -> ExitCode {
    let x = Rng::new(5).vec(Weights::LEN, -0.5, 0.5);
    let mut report = Report::new("LSTM cell, 4 inputs, 6 in memory, 12 steps");
    report.kernel(&Cell { sequence: waves(12) }, &x, &Tolerance::default());
    report.finish()
}
