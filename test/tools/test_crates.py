"""Crates from the registry, differentiated through: `nalgebra`, generics over `num-traits`, `ndarray`."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oxad.tools import rustc

ALGEBRA = """
use nalgebra::{DMatrix, DVector, Matrix3, Vector3};
use num_traits::Float;
use oxad::{autodiff_forward, autodiff_reverse};

#[autodiff_reverse(quadratic_r, Duplicated, Duplicated, Active)]
#[autodiff_forward(quadratic_d, Dual, Dual, Dual)]
fn quadratic(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 {
    (x.transpose() * a * x)[0] + (a * x).norm() + x.cross(&(a * x)).sum()
}
#[autodiff_reverse(inverse_r, Duplicated, Active)]
fn inverse(a: &Matrix3<f64>) -> f64 {
    a.determinant() + a.try_inverse().map_or(0.0, |i| i.trace())
}
#[autodiff_reverse(solved_r, Duplicated, Duplicated, Active)]
fn solved(a: &DMatrix<f64>, x: &DVector<f64>) -> f64 {
    let y = a * x;
    y.dot(&y) + a.clone().lu().solve(x).unwrap().sum()
}
fn horner<T: Float>(c: &[T], x: T) -> T {
    c.iter().rev().fold(T::zero(), |s, v| s * x + *v)
}
#[autodiff_reverse(polynomial_r, Duplicated, Active, Active)]
fn polynomial(c: &[f64], x: f64) -> f64 {
    horner(c, x).exp()
}

fn near(got: f64, f: impl Fn(f64) -> f64) {
    let h = 1e-6;
    let expected = (f(h) - f(-h)) / (2.0 * h);
    assert!((got - expected).abs() < 1e-7 * (1.0 + expected.abs()), "{got} {expected}");
}
fn main() {
    let a = Matrix3::new(1.0, 0.2, 0.3, 0.4, 2.0, 0.1, -0.3, 0.7, 1.5);
    let x = Vector3::new(0.5, -0.2, 0.9);
    let (mut da, mut dx) = (Matrix3::zeros(), Vector3::zeros());
    quadratic_r(&a, &mut da, &x, &mut dx, 1.0);
    let (_, along) = quadratic_d(&a, &da, &x, &dx);
    let squares = da.norm_squared() + dx.norm_squared();
    assert!((along - squares).abs() < 1e-12 * squares);
    let mut di = Matrix3::zeros();
    inverse_r(&a, &mut di, 1.0);
    let b = DMatrix::from_fn(3, 3, |i, j| if i == j { 2.0 } else { 0.3 * i as f64 - 0.2 * j as f64 });
    let y = DVector::from_vec(vec![0.5, -0.2, 0.9]);
    let (mut db, mut dy) = (DMatrix::zeros(3, 3), DVector::zeros(3));
    solved_r(&b, &mut db, &y, &mut dy, 1.0);
    for i in 0..9 {
        let mut unit = Matrix3::zeros();
        unit[i] = 1.0;
        near(da[i], |h| quadratic(&(a + unit * h), &x));
        near(di[i], |h| inverse(&(a + unit * h)));
        near(db[i], |h| {
            let mut moved = b.clone();
            moved[i] += h;
            solved(&moved, &y)
        });
    }
    for i in 0..3 {
        near(dy[i], |h| {
            let mut moved = y.clone();
            moved[i] += h;
            solved(&b, &moved)
        });
    }
    let c = [0.1, 0.2, -0.3];
    let mut dc = [0.0; 3];
    let (_, slope) = polynomial_r(&c, &mut dc, 0.7, 1.0);
    near(slope, |h| polynomial(&c, 0.7 + h));
    near(dc[2], |h| polynomial(&[0.1, 0.2, -0.3 + h], 0.7));
}
"""

ARRAYS = """
use ndarray::{Array1, Zip};
use oxad::{autodiff_forward, autodiff_reverse};

#[autodiff_reverse(elements_r, Duplicated, Duplicated, Active)]
#[autodiff_forward(elements_d, Dual, Dual, Dual)]
fn elements(a: &Array1<f64>, b: &Array1<f64>) -> f64 {
    let c = a + b;
    let d = c.mapv(f64::sin) * 2.0 - a / b;
    d.sum() + a.dot(b) + (&c * b).mean().unwrap()
}
#[autodiff_reverse(zipped_r, Duplicated, Duplicated, Active)]
#[autodiff_forward(zipped_d, Dual, Dual, Dual)]
fn zipped(a: &Array1<f64>, b: &Array1<f64>) -> f64 {
    let mut out = Array1::zeros(a.len());
    Zip::from(&mut out).and(a).and(b).for_each(|o, x, y| *o = x * y.exp());
    out.iter().map(|v: &f64| v * v).sum()
}

fn near(got: f64, f: impl Fn(f64) -> f64) {
    let h = 1e-6;
    let expected = (f(h) - f(-h)) / (2.0 * h);
    assert!((got - expected).abs() < 1e-7 * (1.0 + expected.abs()), "{got} {expected}");
}
macro_rules! check {
    ($f:ident, $r:ident, $d:ident) => {
        let a = Array1::from_vec(vec![1.0, 2.0, 3.0, -0.5]);
        let b = Array1::from_vec(vec![0.5, 0.3, -0.2, 0.8]);
        let (mut da, mut db) = (Array1::zeros(4), Array1::zeros(4));
        $r(&a, &mut da, &b, &mut db, 1.0);
        let (_, along) = $d(&a, &da, &b, &db);
        let squares = da.iter().chain(db.iter()).map(|v: &f64| v * v).sum::<f64>();
        assert!((along - squares).abs() < 1e-12 * squares);
        for i in 0..4 {
            let moved = |x: &Array1<f64>, h: f64| {
                let mut moved = x.clone();
                moved[i] += h;
                moved
            };
            near(da[i], |h| $f(&moved(&a, h), &b));
            near(db[i], |h| $f(&a, &moved(&b, h)));
        }
    };
}
fn main() {
    check!(elements, elements_r, elements_d);
    check!(zipped, zipped_r, zipped_d);
}
"""


@pytest.mark.skipif(shutil.which("cargo") is None, reason="needs cargo")
@pytest.mark.parametrize(
    ("main", "dependencies"),
    [
        (
            ALGEBRA,
            'nalgebra = { version = "0.33", default-features = false, features = ["std"] }\nnum-traits = "0.2"',
        ),
        (ARRAYS, 'ndarray = { version = "0.16", default-features = false, features = ["std"] }'),
    ],
    ids=["nalgebra", "ndarray"],
)
def test_crates(main: str, dependencies: str, tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.rs").write_text(main)
    (tmp_path / "Cargo.toml").write_text(f"""
[package]
name = "algebra"
version = "0.1.0"
edition = "2024"
[dependencies]
oxad = {{ path = {str(rustc.crate_source() / "oxad")!r} }}
{dependencies}
""")
    fetched = subprocess.run(["cargo", "fetch"], cwd=tmp_path, capture_output=True, text=True)
    if fetched.returncode:
        pytest.skip("unsupported here: the registry of crates cannot be reached")
    run = [sys.executable, "-m", "oxad.tools.cargo_oxad", "oxad", "run", "--release", "--quiet"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr[-3000:]
