//! A network of two layers, trained by gradient descent to draw a circle: the loss falls, and every derivative is checked
//! on the way.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width, one_result};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// A matrix, row by row, and what is added to its product.
#[derive(Clone)]
pub struct Layer {
    pub weights: Vec<f64>,
    pub biases: Vec<f64>,
}

impl Layer {
    fn new(inputs: usize, outputs: usize, mut number: impl FnMut() -> f64) -> Layer {
        Layer {
            weights: (0..inputs * outputs).map(|_| number()).collect(),
            biases: (0..outputs).map(|_| number()).collect(),
        }
    }

    fn apply(&self, input: &[f64]) -> Vec<f64> {
        let mut output = self.biases.clone();
        for (y, row) in output.iter_mut().zip(self.weights.chunks_exact(input.len())) {
            *y += row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>();
        }
        output
    }
}

#[derive(Clone)]
pub struct Network {
    pub hidden: Layer,
    pub output: Layer,
}

/// A point of the plane, and 1 inside the circle, 0 outside.
pub struct Sample {
    pub point: [f64; 2],
    pub inside: f64,
}

/// The mean cross entropy of the network's guesses.
#[autodiff_reverse(loss_reverse, Duplicated, Const, Active)]
#[autodiff_forward(loss_forward, Dual, Const, Dual)]
#[autodiff_forward(loss_forward2, 2, Dual, Const, Dual)]
#[autodiff_forward(loss_forward3, 3, Dual, Const, Dual)]
#[autodiff_forward(loss_forward4, 4, Dual, Const, Dual)]
#[autodiff_forward(loss_forward8, 8, Dual, Const, Dual)]
#[autodiff_forward(loss_forward16, 16, Dual, Const, Dual)]
pub fn loss(network: &Network, samples: &[Sample]) -> f64 {
    let mut total = 0.0;
    for sample in samples {
        let mut hidden = network.hidden.apply(&sample.point);
        for h in &mut hidden {
            *h = h.tanh();
        }
        let score = network.output.apply(&hidden)[0];
        // ln(1 + e^score) - score · inside, without overflow
        total += score.max(0.0) + (-score.abs()).exp().ln_1p() - score * sample.inside;
    }
    total / samples.len() as f64
}

impl Network {
    /// A network with `width` hidden neurons and the weights that `number` gives.
    pub fn new(width: usize, mut number: impl FnMut() -> f64) -> Network {
        Network { hidden: Layer::new(2, width, &mut number), output: Layer::new(width, 1, &mut number) }
    }

    pub fn zero(width: usize) -> Network {
        Network::new(width, || 0.0)
    }

    fn from_numbers(numbers: &[f64]) -> Network {
        let mut numbers_left = numbers.iter().copied();
        Network::new((numbers.len() - 1) / 4, || numbers_left.next().expect("a number for every weight"))
    }

    fn layers(&self) -> [&Layer; 2] {
        [&self.hidden, &self.output]
    }

    fn numbers(&self) -> Vec<f64> {
        self.layers().into_iter().flat_map(|l| l.weights.iter().chain(&l.biases)).copied().collect()
    }

    /// One step against the gradient.
    fn descend(&mut self, gradient: &Network, rate: f64) {
        let layers = [(&mut self.hidden, &gradient.hidden), (&mut self.output, &gradient.output)];
        for (layer, slope) in layers {
            let weights = layer.weights.iter_mut().zip(&slope.weights);
            for (w, g) in weights.chain(layer.biases.iter_mut().zip(&slope.biases)) {
                *w -= rate * g;
            }
        }
    }
}

pub fn circle(count: usize, rng: &mut Rng) -> Vec<Sample> {
    let sample = |_| {
        let point = [rng.uniform(-1.0, 1.0), rng.uniform(-1.0, 1.0)];
        Sample { point, inside: if point[0].hypot(point[1]) < 0.7 { 1.0 } else { 0.0 } }
    };
    (0..count).map(sample).collect()
}

struct Training {
    samples: Vec<Sample>,
}

impl Kernel for Training {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        vec![loss(&Network::from_numbers(x), &self.samples)]
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let network = Network::from_numbers(x);
        let mut gradient = Network::zero(network.hidden.biases.len());
        let value = loss_reverse(&network, &mut gradient, &self.samples, seed[0]);
        (vec![value], gradient.numbers())
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let network = Network::from_numbers(x);
        let directions: Vec<Network> = directions.iter().map(|d| Network::from_numbers(d)).collect();
        let mut dnetwork = directions.iter();
        one_result(&by_width!(
            directions.len(),
            [loss_forward, loss_forward2, loss_forward3, loss_forward4, loss_forward8, loss_forward16],
            (&network; dnetwork),
            (&self.samples)
        ))
    }
}

fn main() -> ExitCode {
    let mut rng = Rng::new(10);
    let samples = circle(200, &mut rng);
    let mut network = Network::new(16, || rng.uniform(-1.0, 1.0));
    let mut report = Report::new("A network of two layers, 16 hidden neurons, 200 samples");
    let training = Training { samples };
    report.kernel(&training, &network.numbers(), &Tolerance::default());

    println!("  gradient descent");
    let mut first = None;
    let mut last = f64::INFINITY;
    for step in 0..=1000 {
        let mut gradient = Network::zero(16);
        last = loss_reverse(&network, &mut gradient, &training.samples, 1.0);
        first.get_or_insert(last);
        if step % 200 == 0 {
            println!("    step {step:>4}   loss {last:.4}");
        }
        network.descend(&gradient, 1.0);
    }
    report.check("the loss falls to a third", last / first.unwrap_or(0.0), 1.0 / 3.0);
    report.finish()
}
