"""Floats that are read by way of a pointer of which the analysis does not know where it comes from.

Memory without a shadow holds constants, if it is known which memory it is. It is not known

- of a pointer that nobody followed (``MemoryObject.is_lost``): made from an integer of unknown origin, taken from what
  a panic carries. Reading a float there is an error, OX0309.
- of a pointer that leads to nothing: an empty ``Vec``'s, ``None``'s, which a program never follows. Where it does so
  all the same, as the pointer travelled in a way that the analysis does not see, the derivative ends the program; or
  before, where an integer becomes such a pointer and is larger than those of empty blocks are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.activity_errors import refuse_lost
from oxad.passes.inactive_callees import is_inactive_callee, is_marked
from oxad.passes.layout import is_float_or_vector, size_of

if TYPE_CHECKING:
    from oxad.passes.activity_function import FunctionActivity


def check_origins(f: FunctionActivity) -> None:
    """Raises OX0309; adds to ``f.result.nowhere``."""
    for op in f.operations:
        if op.parent not in f.returning:
            continue
        for pointer in _read_by(f, op):
            targets = f.points.of(pointer)
            if any(target.is_lost for target in targets) and _reads_floats(f, op, pointer):
                refuse_lost(op, pointer)
            if not targets and (isinstance(op, llvm.LoadOp) or is_copy(op)) and _reads_floats(f, op, pointer):
                f.result.nowhere.add(op)
        if _may_be_address(op) and not f.points.of(op.results[0]) and f.types.leads_to_floats(op.results[0]):
            f.result.nowhere.add(op)


def _read_by(f: FunctionActivity, op: Operation) -> Sequence[SSAValue]:
    """The pointers by way of which an operation may read floats."""
    if isinstance(op, llvm.LoadOp):
        return (op.addr,)
    if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
        return ()
    if is_copy(op):
        return (op.args[1],)
    name = callee_name(op)
    if f.symbols.definition(name) is None or is_inactive_callee(op, f.symbols) or is_marked(op, f.symbols):
        return ()
    return [arg for arg in op.args if isinstance(arg.type, llvm.PointerType)]


def _reads_floats(f: FunctionActivity, op: Operation, pointer: SSAValue) -> bool:
    if is_copy(op):
        return f.types.leads_to_floats(pointer) or f.types.leads_to_floats(op.operands[0])
    if not isinstance(op, llvm.LoadOp):
        return f.types.leads_to_floats(pointer)
    type = op.res.type
    return is_float_or_vector(type) or (
        isinstance(type, IntegerType) and bool(f.types.floats(pointer, size_of(type)).offsets)
    )


def _may_be_address(op: Operation) -> bool:
    return isinstance(op, llvm.IntToPtrOp) and not isinstance(op.arg.owner, llvm.ConstantOp)


def is_copy(op: Operation) -> bool:
    """Whether an operation is ``memcpy`` or ``memmove``."""
    return (callee_name(op) or "").startswith(("llvm.memcpy.", "llvm.memmove."))


__all__ = ["check_origins"]
