"""How C lays out what it returns: the members of a structure, whatever registers they come in."""

from __future__ import annotations

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute

from oxad.dialects.llvm.layout import align_of, leaves, size_and_alignment, size_of


def layout_of(types: list[Attribute]) -> tuple[list[int], int]:
    """The offsets and the size of a C structure with members of ``types``."""
    offsets: list[int] = []
    end, alignment = 0, 1
    for type in types:
        size, align = size_and_alignment(type)
        if isinstance(type, VectorType):
            align = align_of(type.element_type)  # a structure of floats that C returns in a vector register
            size = len(scalars_of(type)) * size_of(type.element_type)
        end = -(-end // align) * align
        offsets.append(end)
        end += size
        alignment = max(alignment, align)
    return offsets, -(-end // alignment) * alignment


def scalars_of(type: Attribute) -> list[tuple[int, Attribute]]:
    """The scalars of a type with their offsets in bytes; lanes of vectors are scalars."""
    found: list[tuple[int, Attribute]] = []
    for leaf in leaves(type):
        if isinstance(leaf.type, VectorType):
            (count,) = leaf.type.get_shape()
            element = leaf.type.element_type
            found += [(leaf.offset + k * size_of(element), element) for k in range(count)]
        else:
            found.append((leaf.offset, leaf.type))
    return found
