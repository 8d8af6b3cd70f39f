"""x86's own vector operations on floats that LLVM has intrinsics for, as operations that have derivatives.

Source: Intel Intrinsics Guide (``_mm_max_pd``, ``_mm_max_sd``, ``_mm_hadd_pd`` and their like). Comparisons, roots and
fused products are LLVM's own operations by the time that a front end has written them.
"""

from __future__ import annotations

import re
from functools import partial

from xdsl.dialects.builtin import VectorType, i64
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.batch_types import element_count, shuffle_mask
from oxad.passes.layout import store_size
from oxad.passes.library_memory import Call, Expansion

_NAME = re.compile(r"llvm\.x86\.(?:sse[23]?|avx)\.(max|min|hadd|hsub)\.([ps])[ds](?:\.256)?")
_PREDICATES = {"max": "ogt", "min": "olt"}
_PART = 16
"""The bytes of a vector that ``hadd`` works on by themselves."""


def extremum(b: Builder, which: str, first: SSAValue, second: SSAValue) -> SSAValue:
    """The greater (``max``) or the lesser (``min``) number; ``second`` where they are equal or one is NaN."""
    return b.select(b.fcmp(_PREDICATES[which], first, second), first, second)


def x86_expansion(op: Call) -> Expansion | None:
    """What a call of one of these becomes; ``None`` for all else."""
    match = None if op.callee is None else _NAME.fullmatch(op.callee.string_value())
    if match is None or op.res is None or not isinstance(op.res.type, VectorType) or len(op.args) != 2:
        return None
    which, packed = match[1], match[2] == "p"
    if which in _PREDICATES:
        return partial(_extremum if packed else _extremum_of_first, which)
    return partial(_across, llvm.FAddOp if which == "hadd" else llvm.FSubOp)


def _extremum(which: str, op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    return extremum(b, which, op.args[0], op.args[1])


def _extremum_of_first(which: str, op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """Of the first lanes; the others are the first operand's."""
    first, second = op.args
    assert isinstance(first.type, VectorType)
    element, zero = first.type.element_type, b.integer(0, i64)
    lanes = [b.emit(llvm.ExtractElementOp, (vector, zero), element) for vector in (first, second)]
    return b.emit(llvm.InsertElementOp, (first, extremum(b, which, *lanes), zero), first.type)


def _across(kind: type[llvm.BinaryOp], op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """Sums or differences of neighbours, in every part those of the first operand in front of the second's."""
    first, second = op.args
    assert isinstance(first.type, VectorType)
    count = element_count(first.type)
    part = _PART // store_size(first.type.element_type)
    lanes = [
        vector * count + start + lane
        for start in range(0, count, part)
        for vector in (0, 1)
        for lane in range(0, part, 2)
    ]
    left, right = (
        b.emit(llvm.ShuffleVectorOp, (first, second), first.type, mask=shuffle_mask(tuple(lane + i for lane in lanes)))
        for i in (0, 1)
    )
    return b.emit(kind, (left, right), first.type)


__all__ = ["extremum", "x86_expansion"]
