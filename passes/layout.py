"""Sizes, alignments and offsets of LLVM types, under the name that the passes know them by."""

from oxad.dialects.llvm.layout import (
    FLOAT_BYTES,
    Leaf,
    align_of,
    field_offset,
    is_float,
    is_float_or_vector,
    leaves,
    low_bit,
    part,
    round_up,
    size_and_alignment,
    size_of,
    store_size,
)

__all__ = [
    "FLOAT_BYTES",
    "Leaf",
    "align_of",
    "field_offset",
    "is_float",
    "is_float_or_vector",
    "leaves",
    "low_bit",
    "part",
    "round_up",
    "size_and_alignment",
    "size_of",
    "store_size",
]
