"""Integers that count up or down by a constant, or are kept below one, and where they stop: the extents of what they
index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd
from typing import NamedTuple

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Block, BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edges
from oxad.passes.types_facts import integer_constant, keeps

Incoming = Callable[[BlockArgument], Sequence[SSAValue] | None]
"""The values that a block argument may have; ``None`` if not all are known."""
_DEPTH = 8
_OPPOSITE = {"eq": "ne", "uge": "ult", "sge": "slt", "ule": "ugt", "sle": "sgt"}
_MOST = 16
"""Constants of which an integer is one, at most."""


class Counter(NamedTuple):
    """``start + k * step``, k = 0, 1, …, and never more than ``last`` (``None``: it is not known where it ends)."""

    start: int
    step: int
    last: int | None


def counter_of(value: SSAValue, incoming: Incoming, depth: int = _DEPTH) -> Counter | None:
    """What is known of an integer that counts up from a constant or down to one, is one of some constants, a mask's or
    a remainder's, or is made from such a one without wrapping."""
    owner = value.owner
    if isinstance(value, BlockArgument) and (found := _loop_counter(value, incoming, depth)) is not None:
        return found
    if isinstance(value, BlockArgument):
        return _single(value, incoming, depth)
    if isinstance(owner, llvm.SelectOp):
        return _chosen([integer_constant(owner.true_value), integer_constant(owner.false_value)])
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
    if by is None or not keeps(owner) or (by < 0 and not (isinstance(owner, llvm.AddOp) and owner.has_flag("nsw"))):
        return None
    found = counter_of(owner.lhs, incoming, depth - 1)
    if found is None or (by < 0 and found.start + by < 0):
        return None
    start, step, last = found
    if isinstance(owner, llvm.AddOp):
        return Counter(start + by, step, None if last is None else last + by)
    factor = by if isinstance(owner, llvm.MulOp) else 1 << by if by < 64 else 0
    return Counter(start * factor, step * factor, None if last is None else last * factor) if factor else None


def _sources(value: SSAValue, incoming: Incoming) -> set[SSAValue] | None:
    """The values of which ``value`` is one, by ``select`` and by the ways that lead to its block."""
    found: set[SSAValue] = set()
    seen: set[SSAValue] = set()
    work = [value]
    while work:
        value = work.pop()
        if value in seen:
            continue
        seen.add(value)
        if isinstance(value, BlockArgument):
            values = incoming(value)
            if values is None:
                return None
            work.extend(values)
        elif isinstance(value.owner, llvm.SelectOp):
            work += (value.owner.true_value, value.owner.false_value)
        else:
            found.add(value)
        if len(seen) > _MOST:
            return None
    return found


def _single(value: SSAValue, incoming: Incoming, depth: int) -> Counter | None:
    """What is counted where all ways bring the same value."""
    sources = _sources(value, incoming)
    if sources is None or len(sources) != 1 or depth == 0:
        return None
    (source,) = sources
    return None if source is value or integer_constant(source) is not None else counter_of(source, incoming, depth - 1)


def _chosen(constants: Sequence[int | None]) -> Counter | None:
    """One of several constants."""
    known = sorted({constant for constant in constants if constant is not None})
    if not known or None in constants or known[0] < 0 or len(known) < 2:
        return None
    return Counter(known[0], gcd(*(constant - known[0] for constant in known)), known[-1])


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


def _loop_counter(arg: BlockArgument, incoming: Incoming, depth: int) -> Counter | None:
    values = incoming(arg)
    if values is None or len(values) != 2:
        return None
    for first, after in (values, reversed(values)):
        owner = after.owner
        if not isinstance(owner, llvm.AddOp) or owner.lhs is not arg:
            continue
        step = integer_constant(owner.rhs)
        if step is None or step == 0 or not keeps(owner):
            return None
        if step < 0:
            return _down(arg, after, _first(first, incoming, depth), -step) if owner.has_flag("nsw") else None
        start = integer_constant(first)
        if start is None or start < 0:
            continue
        return Counter(start, step, _last(arg, after, start, step))
    return None


def _first(value: SSAValue, incoming: Incoming, depth: int) -> Counter | None:
    """What a loop starts from: a constant, one of several, or what counts itself."""
    constants = [integer_constant(source) for source in _sources(value, incoming) or ()]
    if len(set(constants)) == 1 and (constant := constants[0]) is not None:
        return Counter(constant, 0, constant)
    return _chosen(constants) or (counter_of(value, incoming, depth - 1) if depth else None)


def _down(arg: BlockArgument, after: SSAValue, first: Counter | None, step: int) -> Counter | None:
    """What counts down to a constant. The least comes first: where ``arg`` ends."""
    test = goes_on(arg, after)
    limit = None if test is None else integer_constant(test[2])
    if test is None or limit is None or limit < 0 or first is None or first.last is None:
        return None
    predicate, compared, _ = test
    if predicate not in ("ne", "ugt", "sgt") or first.step % step or (first.start - limit) % step:
        return None
    # The loop goes on with ``after`` only while what is compared is more than the limit, and comes to it exactly.
    least = limit + step if compared is after else limit
    # Started at the limit, or below, it would go on for ever, where there is no other way out.
    if first.start < least and not (predicate == "ne" and _has_one_exit(arg.block)):
        return None
    return Counter(least, step, first.last) if first.last >= least else None


def _has_one_exit(header: Block) -> bool:
    """Whether a loop of one branch back is left by that branch alone."""
    back = [op for op in (use.operation for use in header.uses) if _leads_from(header, op.parent)]
    if len(back) != 1 or not isinstance(branch := back[0], llvm.CondBrOp):
        return False
    inside = _between(header, branch.parent)
    return all(
        successor in inside
        for block in inside
        if block.last_op is not None and block.last_op is not branch
        for successor in block.last_op.successors
    )


def _leads_from(header: Block, block: Block | None) -> bool:
    """Whether a way leads from ``header`` to ``block``."""
    return header in _between(header, block)


def _between(header: Block, block: Block | None) -> set[Block]:
    """The blocks on the ways that lead to ``block``, back to ``header``."""
    found: set[Block] = set()
    work = [block]
    while work:
        block = work.pop()
        if block is not None and block not in found:
            found.add(block)
            if block is not header:
                work.extend(use.operation.parent for use in block.uses)
    return found


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
            predicate = _OPPOSITE.get(predicate, "")
        return predicate, test.lhs, test.rhs
    return None
