"""Sixty random C functions, twelve at each of clang's levels: right in every mode, or refused by name.

``trials.py`` runs other seeds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from wanted_clang import CLANG, wants_clang

sys.path.insert(0, str(Path(__file__).parent))
from trials import flags_of, trial
from writer import program

pytestmark = wants_clang
CHUNK = 12


@pytest.mark.parametrize(("number", "level"), list(enumerate("0123v")))
def test_right_or_refused(number: int, level: str, tmp_path: Path) -> None:
    numbers = list(range(number * CHUNK, (number + 1) * CHUNK))
    lines, counts = trial(1, numbers, flags_of(level, debug=number % 3 == 0), CLANG, tmp_path)
    assert not counts["wrong"] and not counts["crash"], "\n".join(lines)
    assert counts["right"] >= CHUNK - 2, "\n".join(lines)
    assert counts["unjudged"] < CHUNK * 4 / 2, "half of the numbers at least are held against differences"


def test_right_with_tapes(tmp_path: Path) -> None:
    """Gradients in two calls, in three directions at once, between which the memory is overwritten."""
    lines, counts = trial(3, list(range(CHUNK)), [*flags_of("1", debug=False), "-DHELD_TAPES"], CLANG, tmp_path)
    assert not counts["wrong"] and not counts["crash"], "\n".join(lines)
    assert counts["right"] >= CHUNK - 2, "\n".join(lines)


def test_functions_are_different_and_repeatable() -> None:
    """The same seed gives the same text; the functions use all the constructs."""
    text = program(1, list(range(100)))
    assert text == program(1, list(range(100))) != program(2, list(range(100)))
    words = """memmove memset union switch goto do while malloc calloc ->next continue; break; (*g)(double restrict
        float [3][4] ? & **p"""
    assert all(word in text for word in words.split())
