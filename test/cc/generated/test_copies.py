"""Random copies of structures at each of clang's levels: right, or refused for a type. ``copies.py`` runs others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from wanted_clang import CLANG, wants_clang

sys.path.insert(0, str(Path(__file__).parent))
from checked import trial
from copies import Copies
from trials import flags_of

pytestmark = wants_clang
SEEDS = 4


@pytest.mark.parametrize(("number", "level"), list(enumerate("0123v")))
def test_right_or_refused(number: int, level: str, tmp_path: Path) -> None:
    seeds = range(number * SEEDS, (number + 1) * SEEDS)
    flags = flags_of(level, debug=level == "1")
    found = {seed: trial(Copies(seed).text(), tmp_path / f"{seed}.c", flags, CLANG) for seed in seeds}
    refused = {seed: words for seed, (kind, words) in found.items() if kind != "right"}
    assert all(found[seed][0] == "OX0201" for seed in refused), refused
    assert len(refused) <= 1, refused


def test_repeatable() -> None:
    assert Copies(1).text() == Copies(1).text() != Copies(2).text()
