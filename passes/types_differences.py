"""Distances between two addresses: which pointers are measured, and by what a distance is divided.

LLVM hands values that a loop has computed on to the block behind it, as arguments; such an argument is the value.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd
from typing import TypeGuard

from xdsl.ir import Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edges
from oxad.passes.layout import size_of
from oxad.passes.types_facts import integer_constant

_DEEPEST = 12
"""So many operations behind each other make a length at most."""


def measured_pointer(value: SSAValue) -> SSAValue | None:
    """The pointer whose address an integer is."""
    while isinstance(value, BlockArgument):
        before = value.block.predecessors()
        terminator = before[0].last_op if len(before) == 1 else None
        if terminator is None or not terminator.successors:
            return None
        (operands,) = (operands for block, operands in edges(terminator) if block is value.block)
        value = operands[value.index]
    return value.owner.arg if isinstance(value.owner, llvm.PtrToIntOp) else None


def is_difference(op: Operation | Block) -> TypeGuard[llvm.SubOp]:
    """Whether one address is subtracted from another."""
    return isinstance(op, llvm.SubOp) and all(measured_pointer(value) is not None for value in op.operands)


def measured_with(pointer: SSAValue) -> Iterator[SSAValue]:
    """The pointers whose distance from one is computed."""
    work = [use.operation.res for use in pointer.uses if isinstance(use.operation, llvm.PtrToIntOp)]
    while work:
        number = work.pop()
        for use in number.uses:
            op = use.operation
            if is_difference(op):
                others = (measured_pointer(value) for value in op.operands if value is not number)
                yield from (other for other in others if other is not None)
            elif op.successors:
                for block, operands in edges(op):
                    if len(block.predecessors()) == 1:
                        work += [arg for arg, value in zip(block.args, operands, strict=True) if value is number]


def stepped_to(op: llvm.GEPOp) -> SSAValue | None:
    """The pointer that a step leads to which is the distance between it and the step's base (``begin + (end - begin)``
    is ``end``); ``None`` for all other steps."""
    if size_of(op.elem_type) != 1 or len(op.indices) != 1 or not is_difference(step := op.indices[0].owner):
        return None
    return measured_pointer(step.lhs) if measured_pointer(step.rhs) is op.base else None


def exact_divisor(value: SSAValue) -> int:
    """What a difference (of addresses: an ``offset_from``) is divided by without rest, by LLVM's flag ``exact``."""
    divisor = 1
    for use in value.uses:
        op = use.operation
        if isinstance(op, llvm.LShrOp | llvm.AShrOp | llvm.SDivOp | llvm.UDivOp) and op.has_flag("exact"):
            by = integer_constant(op.rhs)
            if op.lhs is not value or by is None:
                continue
            if isinstance(op, llvm.SDivOp):
                divisor = max(divisor, abs(by))
            elif isinstance(op, llvm.UDivOp):
                divisor = max(divisor, by)
            elif 0 < by < 64:
                divisor = max(divisor, 1 << by)
    return divisor


def unit_of(length: SSAValue, seen: frozenset[SSAValue] = frozenset()) -> int:
    """Of how many bytes a length is surely a multiple; 0 if it is one of what the program's own arrays are made of:
    a distance in memory (an address minus an address), or the size of a step to the next element."""
    op = length.owner
    if (known := integer_constant(length)) is not None:
        return abs(known)
    if length in seen or isinstance(op, llvm.PtrToIntOp) or _is_step(length):
        return 0
    if len(seen) == _DEEPEST:
        return 1
    seen |= {length}
    if isinstance(op, llvm.MulOp):
        return unit_of(op.lhs, seen) * unit_of(op.rhs, seen)
    if isinstance(op, llvm.AddOp | llvm.SubOp):
        return gcd(unit_of(op.lhs, seen), unit_of(op.rhs, seen))
    if isinstance(op, llvm.ShlOp) and (by := integer_constant(op.rhs)) is not None and 0 <= by < 64:
        return unit_of(op.lhs, seen) << by
    if isinstance(op, llvm.ZExtOp | llvm.SExtOp):
        return unit_of(op.arg, seen)
    if isinstance(length, BlockArgument) and (before := length.block.predecessors()):
        given = [operands for b in before if b.last_op for block, operands in edges(b.last_op) if block is length.block]
        return gcd(*(unit_of(operands[length.index], seen) for operands in given))
    return 1


def _is_step(size: SSAValue) -> bool:
    def is_index(value: SSAValue) -> bool:
        return any(isinstance(use.operation, llvm.GEPOp) and use.index > 0 for use in value.uses)

    return is_index(size) or any(
        isinstance(use.operation, llvm.MulOp) and is_index(use.operation.res) for use in size.uses
    )


__all__ = ["exact_divisor", "is_difference", "measured_pointer", "measured_with", "stepped_to", "unit_of"]
