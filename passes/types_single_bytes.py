"""Accesses of single bytes that say nothing of what lies around them: the `0` behind the text of a `std::string`.

A short string's text lies in the string itself, so an index into it, taken for an array of bytes without known end,
would make bytes of all that the structure around it holds. No float travels by bytes that are only stored as constants,
or only compared and counted with; where these lie tells nothing.
"""

from __future__ import annotations

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.types_counters import Incoming
from oxad.passes.types_facts import integer_constant, is_constant

_BYTE = IntegerType(8)
_EXTENSIONS = (llvm.ZExtOp, llvm.SExtOp)
_COMPUTED = (llvm.BinaryOp, llvm.SelectOp, llvm.FreezeOp, llvm.TruncOp, *_EXTENSIONS)
_COUNTING = (llvm.ICmpOp, llvm.SIToFPOp, llvm.UIToFPOp, llvm.SwitchOp)
"""What makes no part of a float of an integer. (Sums and shifts may put bytes together.)"""


def says_nothing(step: llvm.GEPOp, incoming: Incoming) -> bool:
    """Whether a pointer that is moved by an unknown number of bytes is used for such accesses alone.

    Not with an index that a loop moves on: it may well clear floats byte by byte.
    """
    if step.elem_type != _BYTE or len(step.indices) != 1 or integer_constant(step.indices[0]) is not None:
        return False
    clears = not _goes_round(step.indices[0], incoming)
    return any(True for _ in step.res.uses) and all(
        _is_harmless(use.operation, step.res, clears) for use in step.res.uses
    )


def _is_harmless(op: Operation, pointer: SSAValue, clears: bool) -> bool:
    if isinstance(op, llvm.StoreOp):
        return clears and op.value is not pointer and op.value.type == _BYTE and is_constant(op.value)
    if isinstance(op, llvm.GEPOp):
        return not op.indices and all(_is_harmless(use.operation, op.res, clears) for use in op.res.uses)
    if isinstance(op, llvm.LoadOp):
        return op.res.type == _BYTE and _is_counted_with(op.res)
    return isinstance(op, AnnotationOp)


def _goes_round(index: SSAValue, incoming: Incoming) -> bool:
    """Whether an index may be computed from the one before it, in a loop."""
    work, seen, done = [(index, False)], set[SSAValue](), set[SSAValue]()
    while work:
        value, left = work.pop()
        if left:
            done.add(value)
            continue
        if value in seen:
            if value not in done:
                return True
            continue
        seen.add(value)
        work.append((value, True))
        owner = value.owner
        sources = (incoming(value) or ()) if isinstance(value, BlockArgument) else ()
        if isinstance(owner, _COMPUTED) or (isinstance(owner, llvm.CallOp) and _is_intrinsic(owner)):
            sources = owner.operands
        work += [(source, False) for source in sources]
    return False


def _is_intrinsic(op: llvm.CallOp) -> bool:
    return (callee_name(op) or "").startswith("llvm.")


def _is_counted_with(byte: SSAValue) -> bool:
    for use in byte.uses:
        op = use.operation
        if isinstance(op, _EXTENSIONS):
            if not all(isinstance(u.operation, (*_COUNTING, llvm.GEPOp, AnnotationOp)) for u in op.res.uses):
                return False
        elif not isinstance(op, (*_COUNTING, AnnotationOp)):
            return False
    return True


__all__ = ["says_nothing"]
