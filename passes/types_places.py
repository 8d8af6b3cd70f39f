"""What ``types_flows.py`` knows of memory: objects, the addresses in them, and the things that lie there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import gcd
from typing import NamedTuple

from xdsl.ir import Operation

LARGEST_SPAN = 64
"""An array of more bytes than this is taken to have no ends."""


@dataclass(eq=False)
class Memory:
    """What one ``alloca``, one call of an allocator gives. ``outside``: others may read and write it."""

    size: int | None = None
    outside: bool = False
    places: dict[tuple[int, int], dict[Thing, None]] = field(default_factory=dict)
    readers: dict[Operation, None] = field(default_factory=dict)


class Address(NamedTuple):
    """``offset`` plus a multiple of ``stride`` bytes behind the start of ``memory``; ``span``: no negative one, and no
    more than so many bytes (``None``: nobody knows)."""

    memory: Memory
    offset: int
    stride: int = 0
    span: int | None = 0

    def moved(self, offset: int, stride: int, span: int | None) -> Address:
        """The address ``offset`` further on, and a multiple of ``stride``."""
        whole = None if self.span is None or span is None else self.span + span
        return Address(self.memory, self.offset + offset, gcd(self.stride, stride), whole).limited()

    def joined(self, other: Address) -> Address:
        """One address for two of the same memory."""
        stride = gcd(self.stride, other.stride, self.offset - other.offset)
        first, span = min(self.offset, other.offset), None
        if self.span is not None and other.span is not None:
            span = max(self.offset + self.span, other.offset + other.span) - first
        return Address(self.memory, first, stride, span).limited()

    def limited(self) -> Address:
        """What is meant, in one way: of a large array there are no ends."""
        if self.span is not None and self.span <= LARGEST_SPAN:
            return self
        return Address(self.memory, self.offset % self.stride if self.stride else self.offset, self.stride, None)


class Thing(NamedTuple):
    """What begins at byte ``at`` of a value or a place: a float (``kind`` of ``FLOAT_TYPES``), an address, an integer
    of ``size`` bytes, or, with neither, anything. ``is_constant``: what a caller put there, a number of any kind."""

    at: int
    size: int
    kind: int | None = None
    address: Address | None = None
    is_integer: bool = False
    is_constant: bool = False

    @property
    def is_unknown(self) -> bool:
        return self.kind is None and self.address is None and not (self.is_integer or self.is_constant)

    def seen(self, by: int, period: int, size: int) -> Iterator[Thing]:
        """What ``size`` bytes have of it, where it begins ``by`` bytes further on, and again with every ``period``. Of
        floats and addresses parts are shown as what they are parts of; of all else there are no parts."""
        first = self.at + by
        is_whole = self.kind is not None or self.address is not None
        if period and self.size >= period and not is_whole:
            yield self._replace(at=0, size=size)
            return
        if period:
            first = (first + self.size - 1) % period - self.size + 1
        for at in range(first, size, period) if period else (first,):
            if -self.size < at < size:
                cut = max(at, 0)
                yield self._replace(at=at) if is_whole else self._replace(at=cut, size=min(at + self.size, size) - cut)


def add_thing(known: dict[Thing, None], thing: Thing) -> bool:
    """Adds a thing; addresses of one memory in one place are one address. Returns whether anything is new."""
    if thing in known:
        return False
    if thing.address is not None:
        for other in known:
            held = other.address
            if held is None or held.memory is not thing.address.memory or other.at != thing.at:
                continue
            joined = held.joined(thing.address)
            if joined == held:
                return False
            del known[other]
            known[thing._replace(address=joined)] = None
            return True
    known[thing] = None
    return True
