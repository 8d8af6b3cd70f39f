"""Facts about single integers that the type analysis needs: constants, bytes known to be zero."""

from __future__ import annotations

from xdsl.dialects.builtin import IntegerAttr, IntegerType
from xdsl.ir import BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edges
from oxad.passes.layout import store_size

CONSTANTS = (llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp)
_DEPTH = 8


STRONG_ARITHMETIC = (llvm.MulOp, llvm.UDivOp, llvm.SDivOp, llvm.URemOp, llvm.SRemOp, llvm.SExtOp)
"""Arithmetic that no program does with the bits of a float."""


def is_constant(value: SSAValue) -> bool:
    """Whether a value is a constant other than the address of a symbol."""
    return value.owner.__class__ in CONSTANTS


def integer_constant(value: SSAValue) -> int | None:
    """The value of an integer constant."""
    owner = value.owner
    if isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, IntegerAttr):
        return owner.value.value.data
    if isinstance(owner, llvm.ZeroOp) and isinstance(value.type, IntegerType):
        return 0
    return None


def keeps(op: llvm.Instruction) -> bool:
    """Whether an operation does not wrap around."""
    return op.has_flag("nuw") or op.has_flag("nsw")


def zero_bytes(value: SSAValue, depth: int = _DEPTH) -> int:
    """The bytes of an integer that are surely zero, as a set of bits (bit k: byte k)."""
    if not isinstance(value.type, IntegerType):
        return 0
    size = store_size(value.type)
    constant = integer_constant(value)
    if constant is not None:
        raw = (constant & ((1 << (8 * size)) - 1)).to_bytes(size, "little")
        return sum(1 << k for k, byte in enumerate(raw) if byte == 0)
    everything = (1 << size) - 1
    if depth == 0:
        return 0
    if isinstance(value, BlockArgument):
        return _always_zero(value, everything, min(depth - 1, 2))
    owner = value.owner
    if isinstance(owner, llvm.ZExtOp) and isinstance(owner.arg.type, IntegerType):
        narrow = store_size(owner.arg.type)
        return zero_bytes(owner.arg, depth - 1) | (everything & ~((1 << narrow) - 1))
    if isinstance(owner, llvm.TruncOp) and value.type.width.data % 8 == 0:
        return zero_bytes(owner.arg, depth - 1) & everything
    if isinstance(owner, llvm.FreezeOp):
        return zero_bytes(owner.arg, depth - 1)
    if isinstance(owner, llvm.ShlOp | llvm.LShrOp):
        amount = integer_constant(owner.rhs)
        if amount is None or amount < 0:
            return 0
        whole = amount // 8
        known = zero_bytes(owner.lhs, depth - 1) if amount % 8 == 0 else 0
        if isinstance(owner, llvm.ShlOp):
            return ((known << whole) | ((1 << whole) - 1)) & everything
        top = everything & ~(everything >> whole)
        return (known >> whole) | top
    if isinstance(owner, llvm.AndOp):
        return zero_bytes(owner.lhs, depth - 1) | zero_bytes(owner.rhs, depth - 1)
    if isinstance(owner, llvm.OrOp | llvm.XorOp):
        return zero_bytes(owner.lhs, depth - 1) & zero_bytes(owner.rhs, depth - 1)
    if isinstance(owner, llvm.SelectOp):
        return zero_bytes(owner.true_value, depth - 1) & zero_bytes(owner.false_value, depth - 1)
    if isinstance(owner, llvm.AddOp | llvm.SubOp | llvm.MulOp):
        # Only the low bytes, which no carry reaches: as many as both end with (a product: as either does).
        low = _trailing(zero_bytes(owner.lhs, depth - 1)), _trailing(zero_bytes(owner.rhs, depth - 1))
        return ((1 << (max(low) if isinstance(owner, llvm.MulOp) else min(low))) - 1) & everything
    return 0


def _always_zero(arg: BlockArgument, found: int, depth: int) -> int:
    """The bytes of ``found`` that are zero in all that a block argument may be."""
    block = arg.block
    if block.parent is None or block is block.parent.first_block:
        return 0
    for use in block.uses:
        for dest, operands in edges(use.operation):
            if dest is block and found:
                found &= zero_bytes(operands[arg.index], depth)
    return found


def _trailing(bits: int) -> int:
    """The number of ones at the low end."""
    return (~bits & (bits + 1)).bit_length() - 1
