"""Every row, at every sample point, against 50-digit arithmetic, through machine code."""

from __future__ import annotations

import dataclasses

import pytest
from rule_code import EXACT, compile_rows, errors, evaluate, points, run

from oxad.passes import rules
from oxad.passes.rules import Rule
from oxad.passes.rules.formula import Kind, Node, node

ROWS = rules.all_rules()


def worst(row: Rule, width: str, partials_at) -> list[float]:
    """The largest error of each partial over all points, in tolerances."""
    found = [0.0] * len(row.operands)
    for point in points(row, width):
        _, *partials = partials_at(point)
        found = [max(a, b) for a, b in zip(found, errors(row, width, point, partials), strict=True)]
    return found


def test_every_row_has_an_exact_counterpart():
    assert {row.name for row in ROWS} == set(EXACT)


@pytest.mark.parametrize("width", ["f64", "f32"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_partials(row: Rule, width: str):
    assert len(points(row, width)) >= 20
    assert row.at, "a row has sample points of its own"
    for point in points(row, width):
        _, *partials = evaluate(row, width, point)
        assert max(errors(row, width, point, partials)) <= 1, (row.name, point, partials)


def _negated(formula: Node) -> Node:
    return formula.args[0] if formula.op == "neg" else node("neg", Kind.FLOAT, (formula,))


def test_a_wrong_sign_is_noticed():
    """Any one partial with its sign flipped is off by more than its tolerance somewhere."""
    mutants: list[tuple[Rule, int, str]] = []
    for row in ROWS:
        for place, formula in enumerate(row.partials):
            if formula.is_number(0.0):
                continue
            flipped = (*row.partials[:place], _negated(formula), *row.partials[place + 1 :])
            mutants.append((dataclasses.replace(row, partials=flipped), place, f"mutant.{row.name}.{place}"))
    engine = compile_rows([(row, symbol, None) for row, _, symbol in mutants], "f64")
    survivors = []
    for row, place, symbol in mutants:
        off = worst(row, "f64", lambda point, row=row, symbol=symbol: run(engine, symbol, row, "f64", point))
        if off[place] <= 1:
            survivors.append(symbol)
        assert all(error <= 1 for i, error in enumerate(off) if i != place)
    assert not survivors
    assert len(mutants) > 60
