"""Nodes of the type analysis' memory, the arrays in them, and the links between them (see ``types_memory.py``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xdsl.ir import Operation

Pointer = tuple["Node", int]
"""A node and the byte offset in it that a pointer leads to."""


Link = tuple[int, "Node", int, int]
"""(start, other node, start there, size): so many bytes are moved from or to another node."""

BUCKET = 16
"""Links of a node that is no array are found by the byte divided by this."""
FEW = 4
"""So many links are looked at one by one."""


@dataclass(slots=True)
class Region:
    """An array: byte ``x`` of ``[start, end)`` is byte ``x - start + phase`` of ``element``, modulo its period."""

    start: int
    end: int | None
    element: Node
    phase: int
    bounded: bool

    def has(self, offset: int) -> bool:
        return self.start <= offset and (self.end is None or offset < self.end)


class Node:
    """A piece of memory or a value. ``period`` 0: not an element of an array."""

    __slots__ = (
        "_near",
        "_wide",
        "bytes",
        "forward",
        "front",
        "links",
        "open",
        "partial",
        "period",
        "regions",
        "shift",
        "targets",
        "why",
    )

    def __init__(self, period: int = 0):
        self.forward: Node | None = None
        self.shift = 0
        self.period = period
        self.bytes: dict[int, int] = {}
        self.targets: dict[int, Pointer] = {}
        self.regions: list[Region] = []
        self.links: list[Link] = []
        self._near: dict[int, list[Link]] = {}
        self._wide: list[Link] = []
        self.open = False
        self.front: int | None = None
        """The byte that pointers lead to which have an array in front of them (see ``types_downwards.py``)."""
        self.partial: list[tuple[Pointer, Pointer]] = []
        """Pairs of pointers to the start of an array without end, of which only the elements were united."""
        self.why: dict[int, tuple[Operation, ...]] = {}

    def add_link(self, link: Link) -> None:
        """Adds a link, found again by ``links_at``."""
        self.links.append(link)
        start, _, _, size = link
        if self.period or size > 2 * BUCKET:
            self._wide.append(link)
            return
        for bucket in range(start // BUCKET, (start + size - 1) // BUCKET + 1):
            self._near.setdefault(bucket, []).append(link)

    def set_links(self, links: list[Link]) -> None:
        """Replaces all links."""
        self.links, self._near, self._wide = [], {}, []
        for link in links:
            self.add_link(link)

    def links_in(self, start: int, stop: int) -> Iterable[Link]:
        """The links that may cover some of these bytes, of a node that is no array; each once."""
        if len(self.links) <= FEW or stop - start == 1:
            return self.links_at(start) if stop - start == 1 else self.links
        found: dict[int, Link] = {}
        for bucket in range(start // BUCKET, (stop - 1) // BUCKET + 1):
            for link in self._near.get(bucket, ()):
                found[id(link)] = link
        return [*found.values(), *self._wide]

    def links_at(self, byte: int) -> list[Link]:
        """The links that may cover a byte."""
        near = self._near.get(byte // BUCKET)
        if near is None or self.period:
            return self._wide
        return near + self._wide if self._wide else near
