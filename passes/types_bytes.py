"""Integer operations that move whole bytes, and which bytes of a value anybody wants."""

from __future__ import annotations

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.passes.layout import store_size
from oxad.passes.types_facts import integer_constant, zero_bytes

MOVES = (llvm.TruncOp, llvm.ZExtOp, llvm.ShlOp, llvm.LShrOp, llvm.AndOp, llvm.OrOp)
"""The operations that may be moves."""
_DEPTH = 6


def byte_moves(op: Operation) -> list[tuple[SSAValue, int, int, int]] | None:
    """``(source, from byte, to byte, size)`` for an operation that only moves whole bytes, else ``None``."""
    res = op.results[0]
    if not isinstance(res.type, IntegerType) or res.type.width.data % 8:
        return None
    size = store_size(res.type)
    if isinstance(op, llvm.TruncOp | llvm.ZExtOp):
        if not isinstance(op.arg.type, IntegerType) or op.arg.type.width.data % 8:
            return None
        return [(op.arg, 0, 0, min(size, store_size(op.arg.type)))]
    assert isinstance(op, llvm.BinaryOp)
    if isinstance(op, llvm.ShlOp | llvm.LShrOp):
        amount = integer_constant(op.rhs)
        if amount is None or amount % 8 or not 0 <= amount < 8 * size:
            return None
        by = amount // 8
        return [(op.lhs, 0, by, size - by)] if isinstance(op, llvm.ShlOp) else [(op.lhs, by, 0, size - by)]
    everything = (1 << size) - 1
    if isinstance(op, llvm.AndOp):
        constant = integer_constant(op.rhs)
        if constant is None:
            return None
        raw = (constant & ((1 << (8 * size)) - 1)).to_bytes(size, "little")
        if any(byte not in (0, 255) for byte in raw):
            return None
        kept = sum(1 << k for k, byte in enumerate(raw) if byte)
        return [(op.lhs, at, at, length) for at, length in byte_runs(kept)]
    zeros = zero_bytes(op.lhs), zero_bytes(op.rhs)
    if (zeros[0] | zeros[1]) != everything:
        return None
    return [
        (source, at, at, length)
        for source, own, other in ((op.lhs, zeros[0], zeros[1]), (op.rhs, zeros[1], zeros[0]))
        for at, length in byte_runs(other & ~own & everything)
    ]


def demanded_bytes(value: SSAValue, depth: int = _DEPTH) -> int:
    """The bytes of an integer that are used in the end, as a set of bits; not what is only masked or shifted away.

    Of a value without uses, all.
    """
    everything = (1 << store_size(value.type)) - 1
    if value.first_use is None:
        return everything
    found = 0
    for use in value.uses:
        op = use.operation
        if isinstance(op, AnnotationOp):
            continue
        moves = byte_moves(op) if depth and isinstance(op, MOVES) else None
        if moves is None:
            return everything
        wanted = demanded_bytes(op.results[0], depth - 1)
        for source, at, to, size in moves:
            if source is value:
                found |= (wanted >> to & ((1 << size) - 1)) << at
    return found


def byte_runs(bits: int) -> list[tuple[int, int]]:
    """The runs of ones in a set of bytes: ``(start, length)``."""
    runs: list[tuple[int, int]] = []
    at = 0
    while bits >> at:
        if not bits >> at & 1:
            at += 1
            continue
        start = at
        while bits >> at & 1:
            at += 1
        runs.append((start, at - start))
    return runs
