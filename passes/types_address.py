"""Addresses and integer facts that need no memory: offsets and strides of pointers, bytes known to be zero."""

from __future__ import annotations

from math import gcd
from typing import NamedTuple

from xdsl.dialects.builtin import IntegerAttr, IntegerType, VectorType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.passes.layout import part, size_of, store_size

CONSTANTS = (llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp)
_DEPTH = 6


class Address(NamedTuple):
    """``root`` plus ``offset`` bytes plus an unknown multiple of ``stride`` (0: none), not negative if ``forward``."""

    root: SSAValue
    offset: int
    stride: int
    forward: bool


def is_constant(value: SSAValue) -> bool:
    """Whether a value is a constant other than the address of a symbol."""
    return isinstance(value.owner, CONSTANTS)


def integer_constant(value: SSAValue) -> int | None:
    """The value of an integer constant."""
    owner = value.owner
    if isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, IntegerAttr):
        return owner.value.value.data
    if isinstance(owner, llvm.ZeroOp) and isinstance(value.type, IntegerType):
        return 0
    return None


def multiple_of(value: SSAValue, depth: int = _DEPTH) -> int:
    """A number that divides ``value`` whatever happens (0: the value is 0)."""
    constant = integer_constant(value)
    if constant is not None:
        return abs(constant)
    owner = value.owner
    if depth == 0:
        return 1
    if isinstance(owner, llvm.ShlOp) and (owner.has_flag("nuw") or owner.has_flag("nsw")):
        amount = integer_constant(owner.rhs)
        return multiple_of(owner.lhs, depth - 1) << amount if amount is not None and 0 <= amount < 64 else 1
    if isinstance(owner, llvm.ShlOp):
        amount = integer_constant(owner.rhs)
        return 1 << amount if amount is not None and 0 <= amount < 64 else 1
    if isinstance(owner, llvm.MulOp):
        product = multiple_of(owner.lhs, depth - 1) * multiple_of(owner.rhs, depth - 1)
        # Without a no-wrap flag only powers of two survive the wrapping.
        return product if owner.has_flag("nuw") or owner.has_flag("nsw") else product & -product
    if isinstance(owner, llvm.AddOp | llvm.SubOp):
        common = gcd(multiple_of(owner.lhs, depth - 1), multiple_of(owner.rhs, depth - 1))
        return common if owner.has_flag("nuw") or owner.has_flag("nsw") else common & -common
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask & -mask if mask else 1
    if isinstance(owner, llvm.ZExtOp | llvm.SExtOp | llvm.FreezeOp):
        return multiple_of(owner.arg, depth - 1)
    if isinstance(owner, llvm.SelectOp):
        return gcd(multiple_of(owner.true_value, depth - 1), multiple_of(owner.false_value, depth - 1))
    return 1


def not_negative(value: SSAValue) -> bool:
    """Whether an integer is surely not negative."""
    constant = integer_constant(value)
    if constant is not None:
        return constant >= 0
    owner = value.owner
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask is not None and mask >= 0
    if isinstance(owner, llvm.LShrOp):
        return bool(integer_constant(owner.rhs))
    return isinstance(owner, llvm.ZExtOp)


def step_of(op: llvm.GEPOp) -> tuple[int, int, bool]:
    """What a ``getelementptr`` adds: a constant offset, a stride (0: none), and whether the variable part is >= 0."""
    offset, stride, forward = 0, 0, True
    dynamic = iter(op.indices)
    current: Attribute | None = None
    nuw = op.has_flag("nuw")
    for index in op.constant_indices.get_values():
        index = int(index)
        if current is None:
            current = op.elem_type
            scale, inner = size_of(current), current
        elif isinstance(current, llvm.StructType):
            inner, field = part(current, index)
            offset += field
            current = inner
            continue
        elif isinstance(current, VectorType):
            inner = current.element_type
            scale = store_size(inner)
        else:
            assert isinstance(current, llvm.ArrayType)
            inner = current.element
            scale = size_of(inner)
        current = inner
        if index != llvm.DYNAMIC_INDEX:
            offset += index * scale
            continue
        value = next(dynamic)
        constant = integer_constant(value)
        if constant is not None:
            offset += constant * scale
            continue
        stride = gcd(stride, scale * multiple_of(value))
        forward = forward and (nuw or not_negative(value))
    return offset, stride, forward


def zero_bytes(value: SSAValue, depth: int = _DEPTH) -> int:
    """The bytes of an integer that are surely zero, as a set of bits (bit k: byte k)."""
    if not isinstance(value.type, IntegerType):
        return 0
    size = store_size(value.type)
    constant = integer_constant(value)
    if constant is not None:
        raw = (constant & ((1 << (8 * size)) - 1)).to_bytes(size, "little")
        return sum(1 << k for k, byte in enumerate(raw) if byte == 0)
    owner = value.owner
    everything = (1 << size) - 1
    if depth == 0:
        return 0
    if isinstance(owner, llvm.ZExtOp) and isinstance(owner.arg.type, IntegerType):
        narrow = store_size(owner.arg.type)
        return zero_bytes(owner.arg, depth - 1) | (everything & ~((1 << narrow) - 1))
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
    if isinstance(owner, llvm.OrOp):
        return zero_bytes(owner.lhs, depth - 1) & zero_bytes(owner.rhs, depth - 1)
    return 0


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
