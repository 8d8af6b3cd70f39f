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

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


def test_right_in_both_modes(tmp_path: Path):
    source = tmp_path / "generated.rs"
    source.write_text(program(1, list(range(COUNT))))
    run = [sys.executable, "-m", "oxad.tools.oxad", "run", "-O", str(source)]
    result = subprocess.run(run, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(rf"^{COUNT} of {COUNT} right$", result.stdout, re.MULTILINE), result.stdout


def test_functions_are_different_and_repeatable():
    """The same seed gives the same text; the functions use all the ways of moving a value."""
    text = program(1, list(range(COUNT)))
    assert text == program(1, list(range(COUNT))) != program(2, list(range(COUNT)))
    for word in ("mem::swap", "mem::replace", "from_bits", "copy_nonoverlapping", "copy_from_slice", "Option<", "enum ",
                 "Vec<", "repr(C)", "[f32; ", "MaybeUninit", "l.swap(0, i)"):  # fmt: skip
        assert word in text
