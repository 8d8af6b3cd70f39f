"""A minimum cut of a network, by Dinitz's algorithm (level graphs and blocking flows; Dinitz 1970)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from math import inf
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def minimum_cut(edges: Iterable[tuple[Node, Node, float]], source: Node, sink: Node) -> set[Node]:
    """The source's side of a minimum cut; of several the one with the most nodes on this side.

    ``edges`` are (from, to, capacity), a capacity may be ``inf``. Raises ``ValueError`` where no cut is finite.
    """
    network = _Network()
    names: dict[Node, int] = {}
    for tail, head, capacity in [(source, source, 0.0), (sink, sink, 0.0), *edges]:
        network.connect(names.setdefault(tail, len(names)), names.setdefault(head, len(names)), capacity)
    first, last = names[source], names[sink]
    while (levels := network.levels_towards(last))[first] is not None:
        network.block(first, last, levels)
    return {name for name, number in names.items() if levels[number] is None}


class _Network:
    """Nodes are numbers from 0. Edge ``e`` and edge ``e ^ 1`` are each other's reverse."""

    def __init__(self):
        self.heads: list[int] = []
        self.left: list[float] = []
        self.leaving: list[list[int]] = []

    def connect(self, tail: int, head: int, capacity: float) -> None:
        while len(self.leaving) <= max(tail, head):
            self.leaving.append([])
        for node, other, room in ((tail, head, capacity), (head, tail, 0.0)):
            self.leaving[node].append(len(self.heads))
            self.heads.append(other)
            self.left.append(room)

    def levels_towards(self, last: int) -> list[int | None]:
        """Every node's distance to ``last`` along edges with room; ``None``: there is no such way."""
        levels: list[int | None] = [None] * len(self.leaving)
        levels[last] = 0
        frontier, distance = [last], 0
        while frontier:
            distance += 1
            following: list[int] = []
            for node in frontier:
                for edge in self.leaving[node]:
                    other = self.heads[edge]
                    if levels[other] is None and self.left[edge ^ 1] > 0:
                        levels[other] = distance
                        following.append(other)
            frontier = following
        return levels

    def block(self, first: int, last: int, levels: list[int | None]) -> None:
        """Adds a blocking flow: none of the shortest ways from ``first`` to ``last`` has room behind it."""
        untried = [0] * len(self.leaving)
        way: list[int] = []
        node = first
        while True:
            if node == last:
                amount = min(self.left[edge] for edge in way)
                if amount == inf:
                    raise ValueError("no cut is finite")
                for edge in way:
                    self.left[edge] -= amount
                    self.left[edge ^ 1] += amount
                full = next(i for i, edge in enumerate(way) if self.left[edge] <= 0)
                node = self.heads[way[full] ^ 1]
                del way[full:]
                continue
            level = levels[node]
            edges = self.leaving[node]
            while untried[node] < len(edges):
                edge = edges[untried[node]]
                below = levels[self.heads[edge]]
                if self.left[edge] > 0 and level is not None and below is not None and below == level - 1:
                    break
                untried[node] += 1
            else:
                if node == first:
                    return
                edge = way.pop()
                node = self.heads[edge ^ 1]
                untried[node] += 1
                continue
            way.append(edge)
            node = self.heads[edge]
