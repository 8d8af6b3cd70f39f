"""Reverse derivatives, run: against forward mode to 1e-12, against central differences, and lane by lane."""

from __future__ import annotations

import pytest
from both_modes import check, check_lanes
from programs import ARRAY, Programs
from shapes import SHAPES, text

X = (0.7, 1.3, 0.4, -0.9)
Y = 0.83
N = 3
PROGRAM_X = (0.31, -0.72, 1.13, 0.44, -0.25, 0.86, -1.07, 0.58)
PROGRAM_Y = 0.7


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(name: str) -> None:
    check(text(name), X, Y, N)


@pytest.mark.parametrize("name", SHAPES)
def test_shapes_as_the_driver_gives_them(name: str) -> None:
    check(text(name), X, Y, N, optimised=True)


@pytest.mark.parametrize("name", ["tested-first", "a-loop-that-may-not-run", "a-callee-with-memory-of-its-own"])
@pytest.mark.parametrize("n", [1, 4])
def test_other_trip_counts(name: str, n: int) -> None:
    check(text(name), X, Y, n)


def test_no_iteration() -> None:
    check(text("tested-first"), X, Y, 0)
    check(text("tested-first"), X, Y, -2)


@pytest.mark.parametrize("width", [3, 8])
@pytest.mark.parametrize("name", SHAPES)
def test_lanes(name: str, width: int) -> None:
    check_lanes(text(name), width, X, Y, N)


@pytest.mark.parametrize("seed", range(40))
def test_programs(seed: int) -> None:
    assert len(PROGRAM_X) == ARRAY
    check(Programs(seed).program(), PROGRAM_X, PROGRAM_Y, 3, optimised=seed % 2 == 1)


@pytest.mark.parametrize("seed", range(40, 50))
def test_lanes_of_programs(seed: int) -> None:
    check_lanes(Programs(seed).program(), 3 if seed % 2 else 8, PROGRAM_X, PROGRAM_Y, 3, optimised=True)
