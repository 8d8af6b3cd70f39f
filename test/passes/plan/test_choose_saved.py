"""The minimum cut between what cannot be computed again and what the sweep uses, on graphs drawn by hand."""

from __future__ import annotations

import itertools
import random

import pytest
from xdsl.dialects import test
from xdsl.dialects.builtin import f64
from xdsl.ir import Block

from oxad.passes.loops import Loop
from oxad.passes.plan import ITERATIONS, Need, Recipe, choose_saved, weight


class Graph:
    """Needs by name. ``made``: name → the names that it is computed from; what is missing has to be saved."""

    def __init__(self, made: dict[str, str], costs: dict[str, float]):
        names = {*made, *"".join(made.values()).split(), *costs}
        for inputs in made.values():
            names |= set(inputs.split())
        self.needs = {name: Need(test.TestOp(result_types=[f64]).results[0], False, None) for name in sorted(names)}
        self.names = {need: name for name, need in self.needs.items()}
        self.made = made
        self.costs = costs
        self.asked: list[str] = []

    def recipe(self, need: Need) -> Recipe | None:
        name = self.names[need]
        self.asked.append(name)
        if name not in self.made:
            return None
        return Recipe(tuple(self.needs[other] for other in self.made[name].split()))

    def saved(self, *wanted: str) -> set[str]:
        found = choose_saved([self.needs[name] for name in wanted], self.recipe, lambda n: self.costs[self.names[n]])
        return {self.names[need] for need in found}


def test_nothing_wanted() -> None:
    assert choose_saved([], lambda _: None, lambda _: 1.0) == set()


def test_at_hand_is_not_saved() -> None:
    assert Graph({"parameter": ""}, {"parameter": 8}).saved("parameter") == set()


def test_what_cannot_be_computed_is_saved() -> None:
    assert Graph({}, {"call": 8}).saved("call") == {"call"}


def test_chain_from_what_is_at_hand_is_computed_again() -> None:
    made = {"a": "", "b": "a", "c": "b", "d": "c a"}
    assert Graph(made, dict.fromkeys("abcd", 8)).saved("d", "c") == set()


def test_the_cheapest_place_of_a_chain() -> None:
    """A float, cut to 32 bits, widened again: the narrow one is saved."""
    graph = Graph({"narrow": "wide", "again": "narrow"}, {"wide": 8, "narrow": 4, "again": 8})
    assert graph.saved("again") == {"narrow"}


def test_one_input_instead_of_two_results() -> None:
    graph = Graph({"sin": "x", "cos": "x"}, {"x": 8, "sin": 8, "cos": 8})
    assert graph.saved("sin", "cos") == {"x"}


def test_one_result_instead_of_two_inputs() -> None:
    graph = Graph({"sum": "a b"}, {"a": 8, "b": 8, "sum": 8})
    assert graph.saved("sum") == {"sum"}


def test_saved_for_one_use_serves_the_other() -> None:
    """`a` is wanted itself, so that `sum` needs only `b` on top."""
    graph = Graph({"sum": "a b"}, {"a": 8, "b": 4, "sum": 8})
    assert graph.saved("sum", "a") == {"a", "b"}


def test_outside_the_loop_instead_of_in_it() -> None:
    graph = Graph({"inner": "outer counter", "counter": ""}, {"outer": 0.001, "inner": 400, "counter": 400})
    assert graph.saved("inner") == {"outer"}


def test_recipes_are_asked_once() -> None:
    graph = Graph({"a": "", "b": "a", "c": "a b", "d": "c b a"}, dict.fromkeys("abcd", 8))
    graph.saved("d", "c", "d", "b")
    assert sorted(graph.asked) == ["a", "b", "c", "d"]


def is_enough(graph: Graph, saved: frozenset[str], wanted: list[str]) -> bool:
    def had(name: str) -> bool:
        return name in saved or (name in graph.made and all(had(other) for other in graph.made[name].split()))

    return all(had(name) for name in wanted)


@pytest.mark.parametrize("seed", range(40))
def test_as_cheap_as_the_best_of_all_sets(seed: int) -> None:
    draw = random.Random(seed)
    names = [f"v{k}" for k in range(8)]
    made = {
        name: " ".join(draw.sample(names[:k], draw.randrange(min(k, 3) + 1)))
        for k, name in enumerate(names)
        if draw.random() < 0.7
    }
    costs = {name: float(draw.choice([1, 4, 8, 16])) for name in names}
    wanted = draw.sample(names[4:], 2)
    graph = Graph(made, costs)
    found = frozenset(graph.saved(*wanted))
    assert is_enough(graph, found, wanted)
    every = itertools.chain.from_iterable(itertools.combinations(names, k) for k in range(len(names) + 1))
    best = min(sum(costs[n] for n in s) for s in map(frozenset, every) if is_enough(graph, s, wanted))
    assert sum(costs[n] for n in found) == best


def test_weight() -> None:
    """A loop counts as often as it runs; one that nobody knows, as often as ``ITERATIONS`` says."""
    outer = Loop(Block())
    inner = Loop(Block(), parent=outer, depth=2)
    known = {outer: 3, inner: 7}
    assert weight(None, known.get) == 1
    assert weight(inner, known.get) == 21
    assert weight(inner, {outer: 3}.get) == 3 * ITERATIONS
