"""`cargo oxad`: a package that depends on the crate by path, in dev and release, offline."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oxad.tools import rustc

pytestmark = pytest.mark.skipif(shutil.which("cargo") is None, reason="needs cargo")

MAIN = """
use math::{d_square, square};
fn main() {
    let x = std::env::args().count() as f64;
    println!("{} {:?} {} {}", square(x), d_square(x, 1.0), cfg!(debug_assertions), env!("FROM_BUILD_SCRIPT"));
}
"""
LIBRARY = """
//! ```
//! assert_eq!(math::d_square(2.0, 1.0), (4.0, 4.0));
//! ```
use oxad::autodiff_reverse;
/// A square.
#[autodiff_reverse(d_square, Active, Active)]
pub fn square(x: f64) -> f64 { x * x }
#[cfg(test)]
mod tests {
    #[test]
    fn slope() { assert_eq!(super::d_square(3.0, 1.0), (9.0, 6.0)); }
}
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    files = {
        "Cargo.toml": f"""
[package]
name = "math"
version = "0.1.0"
edition = "2024"
build = "build.rs"
[dependencies]
oxad = {{ path = {str(rustc.crate_source() / "oxad")!r} }}
""",
        "build.rs": 'fn main() { println!("cargo::rustc-env=FROM_BUILD_SCRIPT=built") }',
        "src/lib.rs": LIBRARY,
        "src/main.rs": MAIN,
        "tests/outside.rs": "#[test] fn outside() { assert_eq!(math::d_square(4.0, 1.0).1, 8.0); }",
    }
    for name, text in files.items():
        path = tmp_path / "math" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "math"


def cargo(package: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "oxad.tools.cargo_oxad", "oxad", *arguments]
    changed = {**os.environ, "CARGO_NET_OFFLINE": "true", **environment}
    return subprocess.run(command, cwd=package, capture_output=True, text=True, env=changed)


def test_run_dev_and_release(package: Path) -> None:
    (package / "oxad.py").write_text("raise SystemExit('the folder of the user is not a place for imports')")
    (package / "re.py").write_text("raise SystemExit('the folder of the user is not a place for imports')")
    for profile, checked in (([], "true"), (["--release"], "false")):
        result = cargo(package, "run", *profile, "--", "a", "b")
        assert result.stdout == f"9 (9.0, 6.0) {checked} built\n", result.stderr
        assert "warning" not in result.stderr
    host = rustc.rustc_version().host
    assert (package / "target" / host / "release" / "math").exists()


def test_unit_integration_and_documentation_tests(package: Path) -> None:
    result = cargo(package, "test")
    assert result.returncode == 0, result.stderr
    for line in ("test tests::slope ... ok", "test outside ... ok", "test src/lib.rs - (line 2) ... ok"):
        assert line in result.stdout


def test_cargo_add(tmp_path: Path) -> None:
    """`cargo add --path $(oxad crate)` is all that a package needs."""
    subprocess.run(["cargo", "new", "--quiet", "--vcs=none", "slope"], cwd=tmp_path, check=True)
    package = tmp_path / "slope"
    said = subprocess.run([sys.executable, "-m", "oxad.tools.oxad", "crate"], capture_output=True, text=True)
    subprocess.run(["cargo", "add", "--quiet", "--offline", "--path", said.stdout.strip()], cwd=package, check=True)
    (package / "src/main.rs").write_text(
        "use oxad::autodiff_reverse;\n#[autodiff_reverse(df, Active, Active)]\nfn f(x: f64) -> f64 { x * x }\n"
        'fn main() { println!("{:?}", df(3.0, 1.0)) }\n'
    )
    result = cargo(package, "run")
    assert result.stdout == "(9.0, 6.0)\n", result.stderr


def test_check_and_plain_cargo(package: Path) -> None:
    assert cargo(package, "check").returncode == 0
    # Plain cargo builds the same package, in its own folder; the derivative panics.
    plain = subprocess.run(["cargo", "run", "--offline"], cwd=package, capture_output=True, text=True)
    assert plain.returncode == 101 and "`cargo oxad run`" in plain.stderr


def test_flags_and_wrapper_of_the_user(package: Path, tmp_path: Path) -> None:
    wrapper = tmp_path / "wrapper"
    wrapper.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/log\nexec "$@"\n')
    wrapper.chmod(0o755)
    (package / "src/main.rs").write_text('fn main() { println!("{:?} {}", math::d_square(1.5, 1.0), cfg!(blue)) }')
    result = cargo(package, "run", RUSTC_WRAPPER=str(wrapper), RUSTFLAGS="--cfg blue -Ctarget-cpu=native")
    assert result.stdout == "(2.25, 3.0) true\n", result.stderr
    assert "--crate-name math" in (tmp_path / "log").read_text()


def test_error_stands_in_cargos_output(package: Path) -> None:
    text = """
use oxad::autodiff_reverse;
unsafe extern "C" { fn mystery(x: f64) -> f64; }
#[autodiff_reverse(df, Active, Active)]
fn f(x: f64) -> f64 { unsafe { mystery(x) } }
fn main() { println!("{:?}", df(1.0, 1.0)) }
"""
    (package / "src/main.rs").write_text(text)
    result = cargo(package, "build")
    assert result.returncode == 101
    assert "error[OX03" in result.stderr and "mystery" in result.stderr and "src/main.rs:5" in result.stderr
    assert "linking with" not in result.stderr and "Traceback" not in result.stderr
    assert "could not compile `math`" in result.stderr
    assert not (package / "target" / rustc.rustc_version().host / "debug/math").exists()


def test_static_library(package: Path) -> None:
    toml = package / "Cargo.toml"
    toml.write_text(toml.read_text() + '[lib]\ncrate-type = ["staticlib", "rlib"]\n')
    library = package / "src/lib.rs"
    library.write_text(LIBRARY + '#[unsafe(no_mangle)] pub extern "C" fn slope(x: f64) -> f64 { d_square(x, 1.0).1 }')
    assert cargo(package, "build", "--release").returncode == 0
    (package / "main.c").write_text("double slope(double); int main(void) { return slope(5.0) == 10.0 ? 42 : 1; }")
    archive = package / "target" / rustc.rustc_version().host / "release/libmath.a"
    subprocess.run(["cc", "main.c", str(archive), "-lm", "-lpthread", "-ldl", "-o", "main"], cwd=package, check=True)
    assert subprocess.run([package / "main"]).returncode == 42


def test_other_target(package: Path) -> None:
    result = cargo(package, "build", "--target", "wasm32-unknown-unknown")
    assert result.returncode == 1 and result.stderr.startswith("error[OX0013]") and "= help: " in result.stderr


NALGEBRA = """
use nalgebra::{SMatrix, SVector};
use oxad::{autodiff_forward, autodiff_reverse};

/// Half of |A x - b|², and a tenth of |A|².
#[autodiff_reverse(d_loss, Duplicated, Duplicated, Const, Active)]
#[autodiff_forward(f_loss, Dual, Const, Const, DualOnly)]
fn loss(a: &SMatrix<f64, 3, 4>, x: &SVector<f64, 4>, b: &SVector<f64, 3>) -> f64 {
    let r = a * x - b;
    0.5 * r.dot(&r) + 0.1 * a.norm_squared()
}

fn main() {
    let a = SMatrix::<f64, 3, 4>::from_fn(|i, j| (i as f64 + 1.0) * 0.3 - (j as f64) * 0.7);
    let x = SVector::<f64, 4>::new(1.0, -0.5, 2.0, 0.25);
    let b = SVector::<f64, 3>::new(0.1, 0.2, 0.3);
    let (mut da, mut dx) = (SMatrix::zeros(), SVector::zeros());
    assert_eq!(d_loss(&a, &mut da, &x, &mut dx, &b, 1.0), loss(&a, &x, &b));
    let r = a * x - b;
    assert!((da - (r * x.transpose() + a * 0.2)).abs().max() < 1e-14);
    assert!((dx - a.transpose() * r).abs().max() < 1e-14);
    assert!((f_loss(&a, &SMatrix::from_element(1.0), &x, &b) - da.sum()).abs() < 1e-13);
    println!("right");
}
"""


def test_crate_of_the_registry(package: Path) -> None:
    """A loss over nalgebra's statically sized matrices."""
    toml = package / "Cargo.toml"
    toml.write_text(toml.read_text() + 'nalgebra = "0.33"\n')
    fetched = subprocess.run(["cargo", "fetch"], cwd=package, capture_output=True, text=True)
    if fetched.returncode:
        pytest.skip(f"no registry: {fetched.stderr.strip().splitlines()[-1]}")
    (package / "src/main.rs").write_text(NALGEBRA)
    result = cargo(package, "run")
    assert result.stdout == "right\n", result.stderr
