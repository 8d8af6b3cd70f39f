//! The Brusselator, two substances that react and diffuse on a periodic grid: the rate of change of both, a five-point
//! stencil, and its derivatives in the state and in the parameters.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// What the reaction is fed with and how fast the substances spread.
#[derive(Clone, Copy)]
pub struct Reaction {
    pub a: f64,
    pub b: f64,
    pub diffusion: f64,
}

/// `rates` becomes the rate of change of `state`. Both hold a grid of `side` rows and columns for the first substance
/// and then one for the second.
#[autodiff_reverse(brusselator_reverse, Duplicated, Duplicated, Const, Duplicated)]
#[autodiff_forward(brusselator_forward, Dual, Dual, Const, Dual)]
#[autodiff_forward(brusselator_forward2, 2, Dual, Dual, Const, Dual)]
#[autodiff_forward(brusselator_forward3, 3, Dual, Dual, Const, Dual)]
#[autodiff_forward(brusselator_forward4, 4, Dual, Dual, Const, Dual)]
#[autodiff_forward(brusselator_forward8, 8, Dual, Dual, Const, Dual)]
#[autodiff_forward(brusselator_forward16, 16, Dual, Dual, Const, Dual)]
pub fn brusselator(state: &[f64], reaction: &Reaction, side: usize, rates: &mut [f64]) {
    let (u, v) = state.split_at(side * side);
    let (du, dv) = rates.split_at_mut(side * side);
    let stiffness = reaction.diffusion * ((side - 1) * (side - 1)) as f64;
    for row in 0..side {
        let up = if row == 0 { side - 1 } else { row - 1 };
        let down = if row == side - 1 { 0 } else { row + 1 };
        for column in 0..side {
            let left = if column == 0 { side - 1 } else { column - 1 };
            let right = if column == side - 1 { 0 } else { column + 1 };
            let here = row * side + column;
            let spread = |grid: &[f64]| {
                let around = grid[up * side + column] + grid[down * side + column];
                around + grid[row * side + left] + grid[row * side + right] - 4.0 * grid[here]
            };
            let reacts = u[here] * u[here] * v[here];
            du[here] = reaction.b + reacts - (reaction.a + 1.0) * u[here] + stiffness * spread(u);
            dv[here] = reaction.a * u[here] - reacts + stiffness * spread(v);
        }
    }
}

/// The numbers are the state's and then the reaction's three.
pub struct Grid {
    pub side: usize,
}

impl Grid {
    pub fn split<'a>(&self, x: &'a [f64]) -> (&'a [f64], Reaction) {
        let (state, reaction) = x.split_at(2 * self.side * self.side);
        (state, Reaction { a: reaction[0], b: reaction[1], diffusion: reaction[2] })
    }
}

impl Kernel for Grid {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        let (state, reaction) = self.split(x);
        let mut rates = vec![0.0; state.len()];
        brusselator(state, &reaction, self.side, &mut rates);
        rates
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (state, reaction) = self.split(x);
        let mut dstate = vec![0.0; state.len()];
        let mut dreaction = Reaction { a: 0.0, b: 0.0, diffusion: 0.0 };
        let mut rates = vec![0.0; state.len()];
        let mut drates = seed.to_vec();
        brusselator_reverse(state, &mut dstate, &reaction, &mut dreaction, self.side, &mut rates, &mut drates);
        dstate.extend([dreaction.a, dreaction.b, dreaction.diffusion]);
        (rates, dstate)
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (state, reaction) = self.split(x);
        let reactions: Vec<Reaction> = directions.iter().map(|d| self.split(d).1).collect();
        let mut dstate = directions.iter().map(|d| self.split(d).0);
        let mut dreaction = reactions.iter();
        let mut rates = vec![0.0; state.len()];
        let mut tangents = vec![vec![0.0; state.len()]; directions.len()];
        let mut drates = tangents.iter_mut();
        by_width!(
            directions.len(),
            [
                brusselator_forward,
                brusselator_forward2,
                brusselator_forward3,
                brusselator_forward4,
                brusselator_forward8,
                brusselator_forward16
            ],
            (state; dstate),
            (&reaction; dreaction),
            (self.side),
            (&mut rates; drates)
        );
        (rates, tangents)
    }

    /// Jᵀ w: the stencil is its own transpose; the reaction couples the two substances of a place.
    fn closed_form(&self, x: &[f64], seed: &[f64]) -> Option<Vec<f64>> {
        let side = self.side;
        let (state, reaction) = self.split(x);
        let (u, v) = state.split_at(side * side);
        let (wu, wv) = seed.split_at(side * side);
        let scale = ((side - 1) * (side - 1)) as f64;
        let spread = |grid: &[f64], here: usize| {
            let (row, column) = (here / side, here % side);
            let at = |row: usize, column: usize| grid[row % side * side + column % side];
            at(row + side - 1, column) + at(row + 1, column) + at(row, column + side - 1) + at(row, column + 1)
                - 4.0 * grid[here]
        };
        let stiffness = reaction.diffusion * scale;
        let places = 0..side * side;
        let to_u = places.clone().map(|i| {
            let reacts = 2.0 * u[i] * v[i];
            wu[i] * (reacts - reaction.a - 1.0) + wv[i] * (reaction.a - reacts) + stiffness * spread(wu, i)
        });
        let to_v = places.clone().map(|i| u[i] * u[i] * (wu[i] - wv[i]) + stiffness * spread(wv, i));
        let a = places.clone().map(|i| u[i] * (wv[i] - wu[i])).sum();
        let b = wu.iter().sum();
        let diffusion = places.clone().map(|i| scale * (wu[i] * spread(u, i) + wv[i] * spread(v, i))).sum();
        Some(to_u.chain(to_v).chain([a, b, diffusion]).collect())
    }
}

/// The usual initial state.
pub fn initial(side: usize) -> Vec<f64> {
    let at = |i: usize| i as f64 / (side - 1) as f64;
    let u = (0..side * side).map(|k| 22.0 * (at(k / side) * (1.0 - at(k / side))).powf(1.5));
    let v = (0..side * side).map(|k| 27.0 * (at(k % side) * (1.0 - at(k % side))).powf(1.5));
    u.chain(v).collect()
}

fn main() -> ExitCode {
    let mut rng = Rng::new(8);
    let grid = Grid { side: 6 };
    let mut x = rng.vec(2 * 6 * 6, 0.5, 2.0);
    x.extend([3.4, 1.0, 0.1]);
    let mut report = Report::new("Brusselator, a grid of 6 x 6");
    // The sums for the three parameters cancel among 36 places: 1e-11 is their rounding.
    report.kernel(&grid, &x, &Tolerance { closed_form: 1e-11, ..Tolerance::default() });
    report.finish()
}
