"""Random functions over enumerations, boxes, closures and lists of them: both modes against central differences.

Their seed is one of several that were tried; ``generated_forms.py SEED COUNT`` prints the programs of others.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from generated import program
from generated_forms import Forms

SEED = 11
COUNT = 40
REFUSED = {11: "OX0315"}
"""Functions that are an error: `(usize, f32)` in registers, of an enumeration that has a float where the `usize` is."""

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


def run(folder: Path, numbers: list[int]) -> subprocess.CompletedProcess[str]:
    source = folder / "generated.rs"
    source.write_text(program(SEED, numbers, Forms))
    command = [sys.executable, "-m", "oxad.tools.oxad", "run", "-O", str(source)]
    return subprocess.run(command, capture_output=True, text=True)


def test_right_in_both_modes(tmp_path: Path):
    numbers = [k for k in range(COUNT) if k not in REFUSED]
    result = run(tmp_path, numbers)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(rf"^{len(numbers)} of {len(numbers)} right$", result.stdout, re.MULTILINE), result.stdout


@pytest.mark.parametrize("number", REFUSED)
def test_refused_by_name(number: int, tmp_path: Path):
    result = run(tmp_path, [number])
    assert result.returncode == 1
    assert f"error[{REFUSED[number]}]" in result.stderr and "generated.rs:" in result.stderr, result.stderr


def test_the_forms_are_used():
    text = program(SEED, list(range(COUNT)), Forms)
    for word in ("M(String)", "M(Vec<f64>)", "M(u64)", "Result<", "Box::new(", "&dyn Fn(f64)", "sort_by",
                 "rotate_left", ".filter(", "retain("):  # fmt: skip
        assert word in text
