"""How many bytes behind a pointer are read and written, as far as the operations tell that it goes into.

What is written in memory, returned, or passed to a function without a body may be followed by others: nothing is known
of such a pointer.
"""

from __future__ import annotations

from xdsl.ir import Block, SSAValue, Use

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.calls import CANDIDATE
from oxad.passes.layout import store_size
from oxad.passes.types_address import steps_of
from oxad.passes.types_counters import Incoming
from oxad.passes.types_facts import integer_constant

_MOST = 256
"""Pointers that are followed for one answer."""
_MOVES = ("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")


class Touched:
    """Answers for the pointers of a module's functions."""

    def __init__(self, symbols: SymbolTable, incoming: Incoming):
        self._symbols = symbols
        self._incoming = incoming
        self._known: dict[SSAValue, int | None] = {}
        self._running: set[SSAValue] = set()
        self._cut = False
        """Whether somebody asked for what is being found out."""

    def size(self, pointer: SSAValue) -> int | None:
        """The number of bytes from ``pointer`` on that all the bytes lie in; ``None`` where that is not certain."""
        if pointer in self._known:
            return self._known[pointer]
        if pointer in self._running:
            self._cut = True
            return None
        self._running.add(pointer)
        found = self._size(pointer)
        self._running.discard(pointer)
        if found is not None or not self._running or not self._cut:
            self._known[pointer] = found
        self._cut = self._cut and bool(self._running)
        return found

    def _size(self, pointer: SSAValue) -> int | None:
        """Follows it: by every way it must come to a value with the same bytes in front of it."""
        places = {pointer: (0, 0)}
        work = [pointer]
        size = 0
        while work:
            value = work.pop()
            low, high = places[value]
            for use in value.uses:
                reached = self._by(use)
                if reached is None:
                    return None
                end, others = reached
                size = max(size, high + end)
                for other, first, last in others:
                    place = (low + first, high + last)
                    if other not in places:
                        places[other] = place
                        work.append(other)
                    if place[0] < 0 or places[other] != place or len(places) > _MOST:
                        return None
        return size

    def _by(self, use: Use) -> tuple[int, list[tuple[SSAValue, int, int]]] | None:
        """How many bytes an operation touches itself, and to which values the pointer goes on, so many bytes further:
        at least, and at most."""
        op = use.operation
        if isinstance(op, llvm.LoadOp):
            return store_size(op.res.type), []
        if isinstance(op, llvm.StoreOp):
            return (store_size(op.value.type), []) if op.addr is op.operands[use.index] and use.index == 1 else None
        if isinstance(op, llvm.ICmpOp | AnnotationOp):
            return 0, []
        if isinstance(op, llvm.GEPOp) and use.index == 0:
            steps = steps_of(op, self._incoming)
            if not isinstance(op.res.type, llvm.PointerType) or any(
                step.span is None or step.stride < 0 or not step.forward for step in steps
            ):
                return None
            first = sum(step.offset for step in steps)
            return 0, [(op.res, first, first + sum(step.span or 0 for step in steps))]
        if isinstance(op, llvm.SelectOp | llvm.FreezeOp):
            return 0, [(op.results[0], 0, 0)]
        if isinstance(op, llvm.CallOp | llvm.InvokeOp):
            end = self._called(op, use.index)
            return None if end is None else (end, [])
        if op.successors:
            value = op.operands[use.index]
            args = [
                arg
                for destination, operands in edges(op)
                for operand, arg in zip(operands, destination.args, strict=True)
                if operand is value
            ]
            return (0, [(arg, 0, 0) for arg in args]) if args else None
        return None

    def _called(self, op: llvm.CallOp | llvm.InvokeOp, index: int) -> int | None:
        """The bytes that a call touches behind its argument."""
        name = callee_name(op)
        if name is None or CANDIDATE in op.attributes or index >= len(op.args) or op.operands[index] != op.args[index]:
            return None
        if name.startswith(_MOVES):
            return integer_constant(op.args[2])
        if name.startswith("llvm.lifetime.") or self._symbols.is_deallocation(op):
            return 0
        callee = self._symbols.definition(name)
        if callee is None or callee.function_type.is_vararg:
            return None
        block = callee.body.blocks[0]
        assert isinstance(block, Block)
        return self.size(block.args[index]) if index < len(block.args) else None


__all__ = ["Touched"]
