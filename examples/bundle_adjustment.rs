//! Bundle adjustment: where a camera sees a point, against where the point was found in the picture. Gradients go to the
//! camera, to the point and to the observation's weight; the residual leaves through `&mut`.

pub mod common;

use common::{Kernel, Report, Rng, Tolerance, by_width};
use oxad::{autodiff_forward, autodiff_reverse};
use std::process::ExitCode;

/// A pinhole camera with radial distortion.
#[derive(Clone, Copy)]
pub struct Camera {
    /// Axis times angle.
    pub rotation: [f64; 3],
    pub centre: [f64; 3],
    pub focal: f64,
    pub principal: [f64; 2],
    /// Coefficients of r² and r⁴.
    pub radial: [f64; 2],
}

impl Camera {
    pub const LEN: usize = 11;

    pub fn from_numbers(n: &[f64]) -> Camera {
        Camera {
            rotation: [n[0], n[1], n[2]],
            centre: [n[3], n[4], n[5]],
            focal: n[6],
            principal: [n[7], n[8]],
            radial: [n[9], n[10]],
        }
    }

    pub fn numbers(&self) -> [f64; Camera::LEN] {
        let Camera { rotation: r, centre: c, focal, principal: p, radial: k } = *self;
        [r[0], r[1], r[2], c[0], c[1], c[2], focal, p[0], p[1], k[0], k[1]]
    }

    /// Where the camera sees `point`.
    fn project(&self, point: &[f64; 3]) -> [f64; 2] {
        let offset = std::array::from_fn(|i| point[i] - self.centre[i]);
        let [x, y, z] = rotate(&self.rotation, offset);
        let (u, v) = (x / z, y / z);
        let square = u * u + v * v;
        let distortion = 1.0 + square * (self.radial[0] + square * self.radial[1]);
        [self.principal[0] + self.focal * distortion * u, self.principal[1] + self.focal * distortion * v]
    }
}

fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn cross(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// Rodrigues' formula; a rotation by nearly nothing is its first-order term.
fn rotate(rotation: &[f64; 3], point: [f64; 3]) -> [f64; 3] {
    let square = dot(rotation, rotation);
    if square < f64::EPSILON {
        let turn = cross(rotation, &point);
        return std::array::from_fn(|i| point[i] + turn[i]);
    }
    let angle = square.sqrt();
    let (sine, cosine) = angle.sin_cos();
    let axis = rotation.map(|r| r / angle);
    let turn = cross(&axis, &point);
    let along = dot(&axis, &point) * (1.0 - cosine);
    std::array::from_fn(|i| point[i] * cosine + turn[i] * sine + axis[i] * along)
}

/// `residual` becomes weight · (projection of `point` - `feature`).
#[autodiff_reverse(reproject_reverse, Duplicated, Duplicated, Active, Const, Duplicated)]
#[autodiff_forward(reproject_forward, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(reproject_forward2, 2, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(reproject_forward3, 3, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(reproject_forward4, 4, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(reproject_forward8, 8, Dual, Dual, Dual, Const, Dual)]
#[autodiff_forward(reproject_forward16, 16, Dual, Dual, Dual, Const, Dual)]
pub fn reproject(camera: &Camera, point: &[f64; 3], weight: f64, feature: &[f64; 2], residual: &mut [f64; 2]) {
    let seen = camera.project(point);
    for ((r, s), f) in residual.iter_mut().zip(seen).zip(feature) {
        *r = weight * (s - f);
    }
}

/// One observation; its numbers are the camera's, the point's and the weight.
struct Observation {
    feature: [f64; 2],
}

pub type Parts = (Camera, [f64; 3], f64);

pub fn parts(x: &[f64]) -> Parts {
    (Camera::from_numbers(x), [x[11], x[12], x[13]], x[14])
}

impl Kernel for Observation {
    fn value(&self, x: &[f64]) -> Vec<f64> {
        let (camera, point, weight) = parts(x);
        let mut residual = [0.0; 2];
        reproject(&camera, &point, weight, &self.feature, &mut residual);
        residual.to_vec()
    }

    fn reverse(&self, x: &[f64], seed: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (camera, point, weight) = parts(x);
        let mut dcamera = Camera::from_numbers(&[0.0; Camera::LEN]);
        let mut dpoint = [0.0; 3];
        let mut residual = [0.0; 2];
        let mut dresidual = [seed[0], seed[1]];
        let dweight = reproject_reverse(
            &camera,
            &mut dcamera,
            &point,
            &mut dpoint,
            weight,
            &self.feature,
            &mut residual,
            &mut dresidual,
        );
        let gradient = dcamera.numbers().into_iter().chain(dpoint).chain([dweight]).collect();
        (residual.to_vec(), gradient)
    }

    fn forward(&self, x: &[f64], directions: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (camera, point, weight) = parts(x);
        let directions: Vec<Parts> = directions.iter().map(|d| parts(d)).collect();
        let mut dcamera = directions.iter().map(|d| &d.0);
        let mut dpoint = directions.iter().map(|d| &d.1);
        let mut dweight = directions.iter().map(|d| d.2);
        let mut residual = [0.0; 2];
        let mut tangents = vec![[0.0; 2]; directions.len()];
        let mut dresidual = tangents.iter_mut();
        by_width!(
            directions.len(),
            [
                reproject_forward,
                reproject_forward2,
                reproject_forward3,
                reproject_forward4,
                reproject_forward8,
                reproject_forward16
            ],
            (&camera; dcamera),
            (&point; dpoint),
            (weight; dweight),
            (&self.feature),
            (&mut residual; dresidual)
        );
        (residual.to_vec(), tangents.iter().map(|t| t.to_vec()).collect())
    }
}

/// A camera that looks at a point a few units in front of it.
pub fn scene(rng: &mut Rng) -> Vec<f64> {
    let mut x = rng.vec(3, -0.4, 0.4);
    x.extend(rng.vec(3, -0.3, 0.3));
    x.extend([rng.uniform(0.8, 1.2), 0.02, -0.03, 0.08, -0.02]);
    x.extend(rng.vec(2, -1.0, 1.0));
    x.extend([rng.uniform(3.0, 5.0), rng.uniform(0.5, 1.5)]);
    x
}

fn main() -> ExitCode {
    let mut rng = Rng::new(6);
    let mut report = Report::new("Bundle adjustment, one observation");
    let observation = Observation { feature: [0.1, -0.2] };
    report.kernel(&observation, &scene(&mut rng), &Tolerance::default());

    // A camera that is not turned takes the other branch. There the rotation's derivative is the cross product.
    println!("  without rotation");
    let mut x = scene(&mut rng);
    x[..3].fill(0.0);
    let (_, tangent) = observation.forward(&x, &[vec![1.0; x.len()]]);
    let (_, gradient) = observation.reverse(&x, &[1.0, 1.0]);
    let (along, sum): (f64, f64) = (tangent[0].iter().sum(), gradient.iter().sum());
    report.check("forward against reverse", common::error(&[along], &[sum]), 1e-12);
    report.finish()
}
