"""Sizes, alignments and offsets of LLVM types on 64-bit targets, and the scalar leaves of aggregates.

The numbers are those of LLVM's default data layout as x86-64 and AArch64 Linux use it: pointers of 8 bytes,
``i128`` and ``fp128`` aligned to 16, ``x86_fp80`` stored in 16. All sizes are in bytes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from xdsl.dialects.builtin import (
    BFloat16Type,
    Float16Type,
    Float32Type,
    Float64Type,
    Float80Type,
    Float128Type,
    IntegerType,
    UnitAttr,
    VectorType,
)
from xdsl.ir import Attribute

from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.types import ArrayType, PointerType, StructType

FLOAT_BYTES: dict[type[Attribute], int] = {
    Float16Type: 2,
    BFloat16Type: 2,
    Float32Type: 4,
    Float64Type: 8,
    Float80Type: 16,
    Float128Type: 16,
}
"""Float type → the bytes it takes in memory."""


class Leaf(NamedTuple):
    """A scalar or vector inside an aggregate: where it is, by indices and by bytes, and its type."""

    path: tuple[int, ...]
    offset: int
    type: Attribute


def is_float(type: Attribute) -> bool:
    """Whether ``type`` is a scalar float."""
    return type.__class__ in FLOAT_BYTES


def is_float_or_vector(type: Attribute) -> bool:
    """Whether ``type`` is a float or a vector of floats."""
    scalar = type.element_type if isinstance(type, VectorType) else type
    return scalar.__class__ in FLOAT_BYTES


def round_up(value: int, alignment: int) -> int:
    """The least multiple of ``alignment`` that is not less than ``value``."""
    return -(-value // alignment) * alignment


def low_bit(value: int) -> int:
    """The largest power of two that divides ``value`` (which is not 0)."""
    return value & -value


@lru_cache(maxsize=4096)
def size_and_alignment(type: Attribute) -> tuple[int, int]:
    """The size (a multiple of the alignment: what an array's stride is) and the ABI alignment, in bytes.

    Raises ``OxadError`` for types without a size that is known here (scalable vectors, opaque structures).
    """
    if (size := FLOAT_BYTES.get(type.__class__)) is not None:
        return size, size
    if isinstance(type, PointerType):
        return 8, 8
    if isinstance(type, IntegerType):
        size = 1
        while size * 8 < type.width.data and size < 16:
            size *= 2
        return round_up((type.width.data + 7) // 8, size), size
    if isinstance(type, ArrayType):
        size, alignment = size_and_alignment(type.element)
        return type.size.data * size, alignment
    if isinstance(type, StructType) and not isinstance(type.opaque, UnitAttr):
        _, size, alignment = _struct_layout(type)
        return size, alignment
    if isinstance(type, VectorType) and not any(bool(d.value.data) for d in type.scalable_dims.data):
        size = store_size(type)
        alignment = 1
        while alignment < size:
            alignment *= 2
        return round_up(size, alignment), alignment
    fail("OX0450", f"the size of the type `{type}` is not known")


def store_size(type: Attribute) -> int:
    """How many bytes a store of ``type`` may write."""
    if isinstance(type, IntegerType):
        return (type.width.data + 7) // 8
    return _store_size(type)


@lru_cache(maxsize=4096)
def _store_size(type: Attribute) -> int:
    if isinstance(type, VectorType):
        count = 1
        for extent in type.get_shape():
            count *= extent
        element = type.element_type
        if isinstance(element, IntegerType):
            return (count * element.width.data + 7) // 8
        if isinstance(element, Float80Type):
            return (count * 80 + 7) // 8
        return count * size_and_alignment(element)[0]
    if isinstance(type, Float80Type):
        return 10
    return size_and_alignment(type)[0]


@lru_cache(maxsize=4096)
def _struct_layout(type: StructType) -> tuple[tuple[int, ...], int, int]:
    packed = isinstance(type.packed, UnitAttr)
    offsets: list[int] = []
    end, alignment = 0, 1
    for element in type.elements.data:
        size, align = size_and_alignment(element)
        if packed:
            align = 1
        end = round_up(end, align)
        offsets.append(end)
        end += size
        alignment = max(alignment, align)
    return tuple(offsets), round_up(end, alignment), alignment


def field_offset(type: StructType, index: int) -> int:
    """Where element ``index`` of a structure lies, in bytes."""
    return _struct_layout(type)[0][index]


def size_of(type: Attribute) -> int:
    """The allocation size in bytes."""
    return size_and_alignment(type)[0]


def align_of(type: Attribute) -> int:
    """The ABI alignment in bytes."""
    return size_and_alignment(type)[1]


def part(type: Attribute, index: int) -> tuple[Attribute, int]:
    """The type and the byte offset of part ``index`` of a structure or an array."""
    if isinstance(type, StructType):
        return type.elements.data[index], field_offset(type, index)
    if isinstance(type, ArrayType):
        return type.element, index * size_of(type.element)
    raise ValueError(f"{type} has no parts")


@lru_cache(maxsize=4096)
def leaves(type: Attribute) -> tuple[Leaf, ...]:
    """The scalars and vectors of ``type`` in order; a scalar or vector is its own only leaf."""
    if isinstance(type, StructType):
        count = len(type.elements.data)
    elif isinstance(type, ArrayType):
        count = type.size.data
    else:
        return (Leaf((), 0, type),)
    found: list[Leaf] = []
    for i in range(count):
        inner, offset = part(type, i)
        found.extend(Leaf((i, *leaf.path), offset + leaf.offset, leaf.type) for leaf in leaves(inner))
    return tuple(found)
