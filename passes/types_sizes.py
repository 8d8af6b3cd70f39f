"""Loaded integers that are sizes for certain, whatever else lies behind the pointers that they are read through.

Where trait objects are kept apart (``types_apart.py``), an integer that is handed on may be a float by way of another
pointer. Not one that the source gives a type in which nobody keeps the bits of a float: lengths and indices, which are
an ``usize``, and capacities, of which LLVM is told that they have no sign bit.
"""

from __future__ import annotations

from oxad.dialects import llvm
from oxad.dialects.llvm import MetadataRefAttr
from oxad.dialects.llvm.locations import Lookup
from oxad.dialects.llvm.variables import type_of, variable_of

SIZES = ("usize", "isize")
"""Types of Rust in which nobody keeps the bits of a float: they are an ``u64``, an ``u32`` or bytes."""
_CAPACITY = "!{i64 0, i64 -9223372036854775808}"
"""The range of a ``Vec``'s capacity: up to ``isize::MAX``. A float's bits have no range of their own."""


def is_size(op: llvm.LoadOp) -> bool:
    """Whether a variable that the value is in, or the range that it has, says that it is a size."""
    variable = variable_of(op.res)
    if (variable is not None and variable.type in SIZES) or type_of(op.res) in SIZES:
        return True
    metadata = op.properties.get("metadata")
    range = None if metadata is None else metadata.data.get("range")  # pyright: ignore[reportAttributeAccessIssue]
    return isinstance(range, MetadataRefAttr) and Lookup(op).text(range.data) == _CAPACITY


__all__ = ["SIZES", "is_size"]
