"""Arrays that lie in front of the address that a program holds: indices that are subtracted, pointers behind the end.

A hash table holds the address of its control bytes; its buckets lie in front of it, the last one first. So one address
has an array of bytes behind it and an array of buckets in front, and what lies at the address itself is not a bucket's.
"""

from __future__ import annotations

from math import gcd
from typing import NamedTuple

from xdsl.ir import BlockArgument, SSAValue, Use

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.layout import size_of, store_size
from oxad.passes.types_facts import integer_constant

NOTHING = -(1 << 62)
"""Where the bytes end that are reached through a pointer that reaches none (it is freed, or compared)."""
_DEPTH = 4
_MOST = 64
"""Pointers that are looked at to find how far another reaches."""


class Subtracted(NamedTuple):
    """An integer that is ``start - factor * x`` for some ``x`` of ``indices``, with ``start`` at most 0."""

    start: int
    factor: int
    indices: tuple[SSAValue, ...]


def subtracted(value: SSAValue, depth: int = _DEPTH) -> Subtracted | None:
    """What is subtracted where an integer is 0, or less than 0, minus something; else ``None``."""
    owner = value.owner
    if isinstance(owner, llvm.SubOp):
        start = integer_constant(owner.lhs)
        more, index = _parted(owner.rhs)
        return Subtracted(start - more, 1, (index,)) if start is not None and start <= 0 else None
    if isinstance(owner, llvm.XorOp):
        return Subtracted(-1, 1, (owner.lhs,)) if integer_constant(owner.rhs) == -1 else None
    if isinstance(owner, llvm.MulOp) and (by := integer_constant(owner.rhs)) is not None and by < 0:
        more, index = _parted(owner.lhs)
        return Subtracted(by * more, -by, (index,))
    if depth == 0:
        return None
    if isinstance(value, BlockArgument):
        return _one_of(_reaching(value), depth - 1)
    if isinstance(owner, llvm.SelectOp):
        return _one_of([owner.true_value, owner.false_value], depth - 1)
    if not isinstance(owner, llvm.ShlOp | llvm.MulOp):
        return None
    by = integer_constant(owner.rhs)
    inner = subtracted(owner.lhs, depth - 1)
    if inner is None or by is None or not 0 < by < 64:
        return None
    times = 1 << by if isinstance(owner, llvm.ShlOp) else by
    return Subtracted(inner.start * times, inner.factor * times, inner.indices)


def _parted(value: SSAValue) -> tuple[int, SSAValue]:
    """An integer as a constant that is not negative and the rest."""
    owner = value.owner
    more = integer_constant(owner.rhs) if isinstance(owner, llvm.AddOp) else None
    return (more, owner.lhs) if isinstance(owner, llvm.AddOp) and more is not None and more > 0 else (0, value)


def _one_of(values: list[SSAValue], depth: int) -> Subtracted | None:
    """``subtracted`` of a choice."""
    known: list[Subtracted] = []
    for value in values:
        found = subtracted(value, depth)
        if found is None:
            return None
        known.append(found)
    if not known:
        return None
    highest = max(one.start for one in known)
    factor = gcd(*(one.factor for one in known), *(one.start - highest for one in known))
    return Subtracted(highest, factor, tuple(index for one in known for index in one.indices))


def _reaching(arg: BlockArgument) -> list[SSAValue]:
    """The values that a block argument may take; none for a function's parameter."""
    block = arg.block
    if block.parent is None or block is block.parent.first_block:
        return []
    return [operands[arg.index] for use in block.uses for to, operands in edges(use.operation) if to is block]


def accessed_end(pointer: SSAValue, symbols: SymbolTable) -> int | None:
    """How far behind a pointer the last byte ends that is read or written through it, 0 or less where that is in front
    of it, ``NOTHING`` where nothing is read or written; ``None`` where it is not known.

    What is reached in ways that are not followed from an address in front of ``pointer`` is taken to end there at the
    latest: an index stays in the array in which it starts.
    """
    furthest: dict[SSAValue, int] = {}
    work = [(pointer, 0)]
    end: int | None = None
    looked = 0
    while work:
        value, offset = work.pop()
        if furthest.get(value, offset - 1) >= offset:
            continue
        furthest[value] = offset
        looked += 1
        if looked > _MOST:
            return None
        for use in value.uses:
            onwards, size = _use(use, value, symbols)
            if onwards is None:
                if offset >= 0:
                    return None
                onwards, size = [], -offset
            work += [(inner, offset + step) for inner, step in onwards]
            if size is not None:
                end = offset + size if end is None else max(end, offset + size)
    return NOTHING if end is None else end


def _use(use: Use, value: SSAValue, symbols: SymbolTable) -> tuple[list[tuple[SSAValue, int]] | None, int | None]:
    """The pointers that an operation makes of ``value``, so many bytes further on (``None``: unknown), and the bytes
    that it reads or writes there."""
    op = use.operation
    if isinstance(op, llvm.LoadOp):
        return [], store_size(op.res.type)
    if isinstance(op, llvm.StoreOp) and op.value is not value:
        return [], store_size(op.value.type)
    if isinstance(op, llvm.GEPOp) and (step := _highest_step(op)) is not None:
        return [(op.res, step)], None
    if isinstance(op, llvm.SelectOp | llvm.FreezeOp):
        return [(op.res, 0)], None
    passed: list[tuple[SSAValue, int]] = []
    if isinstance(op, llvm.BrOp | llvm.CondBrOp | llvm.SwitchOp | llvm.InvokeOp):
        for block, operands in edges(op):
            passed += [(arg, 0) for arg, v in zip(block.args, operands, strict=True) if v is value]
        if not isinstance(op, llvm.InvokeOp) or all(arg is not value for arg in op.args):
            return passed, None
    if isinstance(op, llvm.CallOp | llvm.InvokeOp):
        if symbols.is_deallocation(op):
            return passed, None
        known = integer_constant(op.args[2]) if (callee_name(op) or "").startswith(("llvm.mem", "mem")) else None
        return (None, None) if known is None else (passed, known)
    return ([] if isinstance(op, llvm.ICmpOp | llvm.PtrToIntOp | AnnotationOp) else None), None


def _highest_step(op: llvm.GEPOp) -> int | None:
    """The bytes that an address step adds, at most; ``None`` where it is not known."""
    indices = list(integers(op.constant_indices))
    if len(indices) != 1:
        return None
    if indices[0] != llvm.DYNAMIC_INDEX:
        return int(indices[0]) * size_of(op.elem_type)
    down = subtracted(op.indices[0])
    return None if down is None else down.start * size_of(op.elem_type)


def only_stepped(pointer: SSAValue, step: llvm.GEPOp) -> bool:
    """Whether nothing is done with an allocation's result but that ``step`` leads on from it: nobody reads or writes
    through it, nor keeps it."""
    for use in pointer.uses:
        op = use.operation
        if op is step or isinstance(op, llvm.ICmpOp | AnnotationOp):
            continue
        return False
    return not isinstance(pointer, BlockArgument)
