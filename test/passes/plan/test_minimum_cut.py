"""Minimum cuts against all cuts of small networks, tried one by one."""

from __future__ import annotations

import itertools
import random
from math import inf

import pytest

from oxad.passes.minimum_cut import minimum_cut

Edges = list[tuple[str, str, float]]


def across(edges: Edges, side: set[str]) -> float:
    return sum(capacity for tail, head, capacity in edges if tail in side and head not in side)


def all_sides(edges: Edges) -> list[set[str]]:
    inner = sorted({node for tail, head, _ in edges for node in (tail, head)} - {"s", "t"})
    choices = itertools.chain.from_iterable(itertools.combinations(inner, n) for n in range(len(inner) + 1))
    return [{"s", *choice} for choice in choices]


def test_every_small_network():
    draw = random.Random(5)
    finite = 0
    for _ in range(300):
        nodes = ["s", *"abcdef"[: draw.randrange(1, 7)], "t"]
        pairs = [(a, b) for a in nodes for b in nodes if a != b and draw.random() < 0.4]
        edges = [(a, b, draw.choice([1.0, 2.0, 2.5, 7.0, inf])) for a, b in pairs]
        sides = all_sides(edges)
        best = min(across(edges, side) for side in sides)
        if best == inf:
            with pytest.raises(ValueError, match="finite"):
                minimum_cut(edges, "s", "t")
            continue
        finite += 1
        found = minimum_cut(edges, "s", "t")
        assert "t" not in found
        assert across(edges, found) == best
        assert found == max((side for side in sides if across(edges, side) == best), key=len)
    assert finite > 100


def test_no_edges():
    assert minimum_cut([], "s", "t") == {"s"}


def test_a_long_chain_of_needs():
    """No recursion, and no quadratic time: the bottleneck of 20,000 edges is the one in the middle."""
    chain = [(str(i), str(i + 1), 1.0 if i == 10_000 else 2.0) for i in range(20_000)]
    assert len(minimum_cut(chain, "0", "20000")) == 10_001
