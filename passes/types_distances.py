"""Distances of pointers as steps: ``begin + (end - begin of another vector)``, where nothing else tells the elements.

LLVM drops the division by an element's size together with the multiplication that follows, so of such a step only the
model of memory tells what divides it: where both pointers lead to in an array's elements is known there. At first a
step of this kind leads to where it started. When all else is known of memory the steps are looked at again, with what
divides them, until nothing changes; what divides a distance only ever gets smaller.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd
from typing import TYPE_CHECKING

from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.passes.types_address import multiple_of, steps_of
from oxad.passes.types_differences import measured_pointer
from oxad.passes.types_nodes import Pointer

if TYPE_CHECKING:
    from oxad.passes.types_alignment import Alignments
    from oxad.passes.types_memory import Memory
    from oxad.passes.types_values import Values


class Distances:
    """The steps of a module that are made of distances."""

    def __init__(self, memory: Memory, alignments: Alignments):
        self._memory = memory
        self._alignments = alignments
        self._steps: list[tuple[Values, llvm.GEPOp, Pointer]] = []
        self._done: dict[int, int] = {}

    def step(self, values: Values, op: llvm.GEPOp) -> Pointer:
        """Where such a step leads."""
        node, offset = values.pointer(op.base)
        where = (node, offset + sum(step.offset for step in self._alignments.steps(op, values.is_rust)))
        self._steps.append((values, op, where))
        return where

    def settle(self) -> None:
        """Makes arrays of what the steps lead through."""
        while self._look_at(range(len(self._steps))):
            pass
        # Where nobody moves on from where they started, memory tells nothing; addresses may.
        for i, (values, op, _) in enumerate(self._steps):
            if i not in self._done:
                node, offset = values.pointer(op.base)
                address = values.address(op.base)
                for step in steps_of(op, values.incoming, values.is_rust, self._alignments):
                    address = address.step(step)
                address = values.aligned(op.res, address)
                more = address.total - values.address(op.base).total
                self._memory.strided((node, offset + more), address.unit, address.forward)
        while self._look_at(self._done):
            pass

    def _look_at(self, steps: Iterable[int]) -> bool:
        """``_look`` at each of them: whether any leads elsewhere."""
        return sum(map(self._look, steps)) > 0

    def _look(self, i: int) -> bool:
        """Whether a step leads elsewhere by what is known now."""
        values, op, where = self._steps[i]
        for distance in self._alignments.measured[op]:
            known = self._alignments.distances
            known[distance] = gcd(known.get(distance, 0), self._unit(values, distance))
        steps = self._alignments.steps(op, values.is_rust)
        stride = gcd(*(step.stride for step in steps))
        if not stride or stride == self._done.get(i):
            return False
        self._done[i] = stride
        self._memory.strided(where, stride, all(step.forward for step in steps))
        return True

    def _unit(self, values: Values, distance: llvm.SubOp) -> int:
        """What divides a distance (0: nothing is known of it)."""
        pointers = [pointer for value in distance.operands if (pointer := measured_pointer(value)) is not None]
        found = self._between(values, pointers)
        if found is None:
            # Of two places of which nothing tells that they are one; alignment may tell enough.
            found = multiple_of(distance.res, values.incoming, self._alignments, waits=False)
            if found == 1:
                self._memory.unite(values.pointer(pointers[0]), values.pointer(pointers[1]))
                self._memory.drain()
                found = self._between(values, pointers) or 0
        return found

    def _between(self, values: Values, pointers: list[SSAValue]) -> int | None:
        """What divides the distance of two pointers into the same memory; ``None`` for others.

        Either may mean an element of the outermost array or of one inside of that: all their sizes count.
        """
        self._memory.drain()
        first, second = (self._memory.levels(*values.pointer(pointer)) for pointer in pointers)
        apart = [offset - there for node, offset in first for other, there in second if node is other]
        return gcd(*apart, *(node.period for node, _ in (*first, *second))) if apart else None


__all__ = ["Distances"]
