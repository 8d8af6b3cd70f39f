"""Save or recompute: which values the augmented primal keeps for the reverse sweep.

The reverse sweep needs values of the primal (partials, indices, conditions) and shadows of pointers (addresses of
cotangents). Each is a *need*: what, and the loop in whose iterations it is indexed. A need is met by what is at hand
(parameters, constants, iteration counters), by computing it again from other needs, or by saving it. The plan is a
minimum cut between what cannot be computed again and what the sweep uses, where cutting a value costs the bytes that
are saved for it over all iterations (Radul et al. and Enzyme's cache both cut like this; the network is Ford and
Fulkerson's, with every value split in two).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf

from xdsl.ir import SSAValue

from oxad.passes.loops import Loop
from oxad.passes.minimum_cut import minimum_cut


@dataclass(frozen=True)
class Need:
    """A primal value (``shadow`` false) or the shadow of a pointer, in the iterations of ``level``.

    ``escaped``: ``level`` lies outside the loop that defines the value; the value of the last iteration is meant.
    """

    value: SSAValue
    shadow: bool
    level: Loop | None
    escaped: bool = False


@dataclass(frozen=True)
class Recipe:
    """How to obtain a need without saving it: at hand (no inputs), or computed from ``inputs``."""

    inputs: tuple[Need, ...]


RecipeOf = Callable[[Need], "Recipe | None"]

ITERATIONS = 50.0
"""What a loop of unknown trip count is taken to run, to weigh one level against the next."""


def choose_saved(needs: Iterable[Need], recipe: RecipeOf, cost: Callable[[Need], float]) -> set[Need]:
    """The cheapest set of needs to save so that all of ``needs`` can be had.

    ``recipe`` is asked once for each need that is met on the way; ``None`` means that it has to be saved.
    """
    source, sink = "source", "sink"
    edges: list[tuple[object, object, float]] = []
    seen: set[Need] = set()
    work: list[Need] = []
    for need in needs:
        edges.append(((need, 1), sink, inf))
        if need not in seen:
            seen.add(need)
            work.append(need)
    while work:
        need = work.pop()
        how = recipe(need)
        edges.append(((need, 0), (need, 1), cost(need)))
        if how is None:
            edges.append((source, (need, 0), inf))
            continue
        for other in how.inputs:
            edges.append(((other, 1), (need, 0), inf))
            if other not in seen:
                seen.add(other)
                work.append(other)
    reached = minimum_cut(edges, source, sink)
    return {need for need in seen if (need, 0) in reached and (need, 1) not in reached}


def weight(level: Loop | None, trips: Callable[[Loop], int | None]) -> float:
    """How many times a value of this level is saved, roughly."""
    total = 1.0
    while level is not None:
        total *= trips(level) or ITERATIONS
        level = level.parent
    return total
