"""A call by address of a function that is not part of the program: the derivative ends it, and says so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = """
use oxad::{autodiff_forward, autodiff_reverse};

unsafe extern "C" {
    fn significand(x: f64) -> f64;
}

unsafe extern "C" fn square(x: f64) -> f64 {
    x * x
}

static FUNCTIONS: [unsafe extern "C" fn(f64) -> f64; 2] = [square, significand];

#[autodiff_reverse(apply_reverse, Active, Const, Active)]
#[autodiff_forward(apply_forward, Dual, Const, Dual)]
fn apply(x: f64, which: usize) -> f64 {
    unsafe { FUNCTIONS[which](x) }
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let which = words.len() - 2;
    assert_eq!(apply(8.0, which), [64.0, 1.0][which]);
    let reverse = words[1] == "reverse";
    let derivative = if reverse { apply_reverse(8.0, which, 1.0).1 } else { apply_forward(8.0, 1.0, which).1 };
    println!("{derivative}");
}
"""


@pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")
def test_an_unknown_function_ends_the_program(tmp_path: Path) -> None:
    source, program = tmp_path / "pointers.rs", tmp_path / "pointers"
    source.write_text(SOURCE)
    build = [sys.executable, "-m", "oxad.tools.oxad", "rustc", "-O", "--edition=2024", str(source), "-o", str(program)]
    built = subprocess.run(build, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    for mode in ("reverse", "forward"):
        known = subprocess.run([str(program), mode], capture_output=True, text=True)
        assert (known.returncode, known.stdout.strip()) == (0, "16"), known.stderr
        unknown = subprocess.run([str(program), mode, "unknown"], capture_output=True, text=True)
        assert unknown.returncode == -6, unknown.stdout
        assert not unknown.stdout
        assert "oxad: a call through a pointer at" in unknown.stderr
        assert "pointers.rs:17:" in unknown.stderr
