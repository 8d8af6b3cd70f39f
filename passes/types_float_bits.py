"""Vectors of floats loaded for their bits alone: LLVM widens loads by such types, whatever the memory holds."""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.dialects.builtin import VectorType
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.passes.layout import store_size
from oxad.passes.types_facts import integer_constant
from oxad.passes.types_values import is_float


def bits_only(value: SSAValue) -> bool:
    """Whether a vector of floats, or a float put into one, goes nowhere but into integers, by a cast.

    Then its load does not say that there are floats in memory. A float that is cast by itself was meant as one.
    """
    used = False
    for use in value.uses:
        op, used = use.operation, True
        if isinstance(op, llvm.BitCastOp):
            if is_float(op.res.type) or not isinstance(value.type, VectorType):
                return False
        elif not isinstance(op, llvm.InsertElementOp) or not bits_only(op.res):
            return False
    return used


def pieces(value: SSAValue) -> Iterator[tuple[int, SSAValue]]:
    """What a float or vector that is cast to an integer was put together of: byte offsets and values."""
    lanes: dict[int, SSAValue] = {}
    while isinstance(value.owner, llvm.InsertElementOp):
        lane = integer_constant(value.owner.position)
        if lane is None:
            break
        lanes.setdefault(lane, value.owner.value)
        value = value.owner.vector
    if not lanes:
        yield 0, value
        return
    assert isinstance(value.type, VectorType)
    size = store_size(value.type.element_type)
    if len(lanes) < value.type.element_count() and not isinstance(value.owner, llvm.PoisonOp | llvm.UndefOp):
        yield 0, value
    for lane, element in lanes.items():
        yield lane * size, element


def loaded_bits(value: SSAValue) -> llvm.LoadOp | None:
    """The load of a value of which nothing but the bits are used."""
    return value.owner if isinstance(value.owner, llvm.LoadOp) and bits_only(value) else None


__all__ = ["bits_only", "loaded_bits", "pieces"]
