"""Random copies of structures at each of clang's levels: right, or refused for a type. ``copies.py`` runs others."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from oxad.tools import cc

sys.path.insert(0, str(Path(__file__).parent))
from copies import Copies, trial
from trials import flags_of

CLANG = next((name for name in ("clang-22", "clang") if shutil.which(name)), "")
pytestmark = pytest.mark.skipif(
    not CLANG or (cc.clang_version(CLANG) or 99) > 22, reason="wants a clang of at most version 22"
)
SEEDS = 4


@pytest.mark.parametrize(("number", "level"), list(enumerate("0123v")))
def test_right_or_refused(number: int, level: str, tmp_path: Path) -> None:
    seeds = range(number * SEEDS, (number + 1) * SEEDS)
    found = {seed: trial(seed, flags_of(level, debug=level == "1"), CLANG, tmp_path) for seed in seeds}
    refused = {seed: words for seed, (kind, words) in found.items() if kind != "right"}
    assert all(found[seed][0] == "OX0201" for seed in refused), refused
    assert len(refused) <= 1, refused


def test_repeatable() -> None:
    assert Copies(1).text() == Copies(1).text() != Copies(2).text()
