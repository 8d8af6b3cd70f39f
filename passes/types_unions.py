"""C's unions as variants: their members share their bytes, and the program knows which one it has stored.

That is no evidence of types. A program may as well store a float and read its bits, which is an error of its own; so
unions are only taken for variants where there would be an error otherwise (``tools/differentiate.py``), and where a
float's bits are taken for an integer after all the derivative is NaN (``variant_bits.py``). Debug information tells of
unions where there is some (``lifting/local_variants.py``), else the names of LLVM's types, and clang's tags: an access
that is no character's and may be of anything is of a union's member, and what is tagged as an integer's is no float of
C's, whatever else lies there.
"""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.passes.layout import part, size_of, store_size
from oxad.passes.types_lattice import VARIANT
from oxad.passes.types_tbaa import says_no_float
from oxad.passes.types_values import Values, is_union

LARGEST = 4096
"""Larger types are not looked through."""


def seed_unions(values: Values, op: Operation) -> None:
    """What an operation tells of unions in memory."""
    if isinstance(op, llvm.GEPOp | llvm.AllocaOp):
        type = op.elem_type if isinstance(op, llvm.AllocaOp) else stepped_type(op)
        for offset, size in unions_in(type):
            _share(values, op.results[0], offset, size)
    elif isinstance(op, llvm.LoadOp | llvm.StoreOp):
        size = store_size(op.res.type if isinstance(op, llvm.LoadOp) else op.value.type)
        if size > 1 and says_no_float(values.tags, op):
            _share(values, op.addr, 0, size)


def _share(values: Values, pointer: SSAValue, offset: int, size: int) -> None:
    node, start = values.pointer(pointer)
    values.memory.add_atoms(node, start + offset, (VARIANT,) * size)


def stepped_type(op: llvm.GEPOp) -> Attribute:
    """The type that a ``getelementptr`` leads to."""
    type = op.elem_type
    for index in integers(op.constant_indices)[1:]:
        if isinstance(type, llvm.StructType):
            type, _ = part(type, index)
        elif isinstance(type, llvm.ArrayType):
            type = type.element
        else:
            break
    return type


def unions_in(type: Attribute, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Where the unions lie in a type: offsets and sizes."""
    if not isinstance(type, llvm.StructType | llvm.ArrayType) or size_of(type) > LARGEST:
        return
    if is_union(type):
        yield offset, size_of(type)
        return
    count = len(type.elements.data) if isinstance(type, llvm.StructType) else type.size.data
    for i in range(count):
        inner, at = part(type, i)
        yield from unions_in(inner, offset + at)


__all__ = ["seed_unions", "unions_in"]
