"""Integers that count up by a constant, or are kept below one, and where they stop: the extents of what they index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edges
from oxad.passes.types_facts import integer_constant, keeps

Incoming = Callable[[BlockArgument], Sequence[SSAValue] | None]
"""The values that a block argument may have; ``None`` if not all are known."""
_DEPTH = 4


class Counter(NamedTuple):
    """``start + k * step``, k = 0, 1, …, and never more than ``last`` (``None``: it is not known where it ends)."""

    start: int
    step: int
    last: int | None


def counter_of(value: SSAValue, incoming: Incoming, depth: int = _DEPTH) -> Counter | None:
    """What is known of an integer that counts up from a constant, is one of two constants, a mask's or a remainder's,
    or is made from such a one without wrapping."""
    if isinstance(value, BlockArgument):
        return _loop_counter(value, incoming)
    owner = value.owner
    if isinstance(owner, llvm.SelectOp):
        return _chosen(integer_constant(owner.true_value), integer_constant(owner.false_value))
    if isinstance(owner, llvm.ZExtOp) and owner.arg.type == IntegerType(1):
        return Counter(0, 1, 1)
    if isinstance(owner, llvm.AndOp | llvm.URemOp):
        limit = integer_constant(owner.rhs)
        if limit is None or limit <= 0:
            return None
        return Counter(0, limit & -limit, limit) if isinstance(owner, llvm.AndOp) else Counter(0, 1, limit - 1)
    if depth == 0 or not isinstance(owner, llvm.AddOp | llvm.MulOp | llvm.ShlOp | llvm.ZExtOp):
        return None
    if isinstance(owner, llvm.ZExtOp):
        found = counter_of(owner.arg, incoming, depth - 1)
        return found if found is not None and found.last is not None else None
    by = integer_constant(owner.rhs)
    if by is None or by < 0 or not keeps(owner):
        return None
    found = counter_of(owner.lhs, incoming, depth - 1)
    if found is None:
        return None
    start, step, last = found
    if isinstance(owner, llvm.AddOp):
        return Counter(start + by, step, None if last is None else last + by)
    factor = by if isinstance(owner, llvm.MulOp) else 1 << by if by < 64 else 0
    return Counter(start * factor, step * factor, None if last is None else last * factor) if factor else None


def _chosen(a: int | None, b: int | None) -> Counter | None:
    """One of two constants."""
    if a is None or b is None or a < 0 or b < 0 or a == b:
        return None
    return Counter(min(a, b), abs(a - b), max(a, b))


def is_counted(value: SSAValue, incoming: Incoming) -> bool:
    """Whether an integer counts: it is an integer of its own plus a constant, without wrapping, in a loop."""
    if isinstance(value, BlockArgument):
        return any(_counts(after, value) for after in incoming(value) or ())
    owner = value.owner
    return isinstance(owner, llvm.AddOp) and isinstance(owner.lhs, BlockArgument) and is_counted(owner.lhs, incoming)


def _counts(after: SSAValue, before: BlockArgument) -> bool:
    owner = after.owner
    return (
        isinstance(owner, llvm.AddOp)
        and owner.lhs is before
        and integer_constant(owner.rhs) is not None
        and keeps(owner)
    )


def _loop_counter(arg: BlockArgument, incoming: Incoming) -> Counter | None:
    values = incoming(arg)
    if values is None or len(values) != 2:
        return None
    for first, after in (values, reversed(values)):
        start = integer_constant(first)
        owner = after.owner
        if start is None or start < 0 or not isinstance(owner, llvm.AddOp) or owner.lhs is not arg:
            continue
        step = integer_constant(owner.rhs)
        if step is None or step <= 0 or not keeps(owner):
            return None
        return Counter(start, step, _last(arg, after, start, step))
    return None


def _last(arg: BlockArgument, after: SSAValue, start: int, step: int) -> int | None:
    test = goes_on(arg, after)
    if test is None:
        return None
    predicate, compared, bound = test
    limit = integer_constant(bound)
    if limit is None:
        return None
    if predicate == "ne" and (limit - start) % step == 0:
        first = start + step if compared is after else start
        if limit < first:
            return None
    elif predicate not in ("ult", "slt") or limit < 0:
        return None
    # The loop goes on with ``after`` only while what is compared is less than the limit.
    highest = start + (limit - 1 - start) // step * step if limit > start else start
    return highest if compared is after else max(highest + step, start)


def goes_on(arg: BlockArgument, after: SSAValue) -> tuple[str, SSAValue, SSAValue] | None:
    """The test after which ``arg`` becomes ``after``: a predicate that holds then, what it compares (``arg`` or
    ``after``) and with what."""
    for use in arg.block.uses:
        branch = use.operation
        if not any(dest is arg.block and operands[arg.index] is after for dest, operands in edges(branch)):
            continue
        if not isinstance(branch, llvm.CondBrOp) or branch.true_dest is branch.false_dest:
            return None
        test = branch.cond.owner
        if not isinstance(test, llvm.ICmpOp) or test.lhs not in (arg, after):
            return None
        predicate = test.predicate.data
        if branch.false_dest is arg.block:
            predicate = {"eq": "ne", "uge": "ult", "sge": "slt"}.get(predicate, "")
        return predicate, test.lhs, test.rhs
    return None
