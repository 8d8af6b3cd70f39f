"""Random programs that carry floats as what they are not, at each of clang's levels: right, or refused for a type.
``disguises.py`` runs others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from wanted_clang import CLANG, wants_clang

sys.path.insert(0, str(Path(__file__).parent))
from checked import trial
from disguises import Disguises
from trials import flags_of

pytestmark = wants_clang
SEEDS = 6


@pytest.mark.parametrize(("number", "level"), list(enumerate("0123v")))
@pytest.mark.parametrize("debug", [False, True], ids=["", "debug"])
def test_right_or_refused(number: int, level: str, debug: bool, tmp_path: Path) -> None:
    seeds = range(number * SEEDS, (number + 1) * SEEDS)
    flags = flags_of(level, debug)
    found = {seed: trial(Disguises(seed).text(), tmp_path / f"{seed}.c", flags, CLANG) for seed in seeds}
    assert {kind for kind, _ in found.values()} <= {"right", "OX0201", "OX0202", "OX0205"}, found
    assert "right" in {kind for kind, _ in found.values()}


def test_repeatable() -> None:
    assert Disguises(1).text() == Disguises(1).text() != Disguises(2).text()
