"""Two hundred random functions over structures, arrays, copies and integers: both modes against central differences.

They are one program, so one compilation. ``generated.py SEED COUNT`` prints the programs of other seeds.
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

COUNT = 200
REFUSED = {108: "OX0310"}
"""Functions that are an error: LLVM merged the counts beside a float into one `or` that is no move of bytes."""

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


def run(folder: Path, numbers: list[int]) -> subprocess.CompletedProcess[str]:
    source = folder / "generated.rs"
    source.write_text(program(1, numbers))
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


def test_functions_are_different_and_repeatable():
    """The same seed gives the same text; the functions use all the ways of moving a value."""
    text = program(1, list(range(COUNT)))
    assert text == program(1, list(range(COUNT))) != program(2, list(range(COUNT)))
    for word in ("mem::swap", "mem::replace", "from_bits", "copy_nonoverlapping", "copy_from_slice", "Option<", "enum ",
                 "Vec<", "repr(C)", "[f32; ", "MaybeUninit", "l.swap(0, i)"):  # fmt: skip
        assert word in text
