"""Integers and pointers that share their bytes with the float of another variant: ``enum E { Real(f64), Whole(u64) }``.

Optimised code does not say which variant it has before it loads the bytes, computes with them as with an integer, or
moves them as one, and throws away what it did not need. So the bytes are taken for the float, and its tangent or
cotangent decides. An integer was written as one, so its tangent is zero, and nobody reads back its cotangent. Its
arithmetic passes on

    zero where the derivative is zero, else NaN

in both modes. For the integers of the program that gives zero, or what is lost at the store that wrote the
integer; where it was a float after all (``f64::from_bits(x.to_bits() + 1)`` on the float of a variant), the derivative
is NaN, and no wrong number. What was computed in advance and not chosen is masked, as everywhere. A user's shadow of
the integer variant may hold the integer, whose bits are those of a subnormal number: that counts as zero.

Pointers (``enum E { Real(f64), Names(Vec<String>) }``): the shadow of the bytes is the cotangent of the float, or the
shadow of the pointer. Forward mode moves both as they are. In reverse mode the augmented primal copies shadows of
pointers (``pointer_part``) and the sweep moves cotangents back (``number_part``). The bits tell them apart: an address
is below 2^52, which as a float is subnormal. So a cotangent below 2^-1022 does not go through such a copy, and what is
left of a shadow in bytes that were a float before counts as 10^-308 at most.

Smaller integers (``enum E { Real(f64), Pair(u32, u32) }``) share a part of the float's bytes. What is loaded from there
has that tangent or cotangent, zero or NaN, by the float's shadow as a whole; what is stored there makes it so.
"""

from __future__ import annotations

from math import nan

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects.autodiff import TangentType, tangents
from oxad.dialects.llvm import PositionAttr
from oxad.dialects.llvm.builder import Builder
from oxad.passes.layout import store_size

_FLUSH = {8: 2.0**-60, 4: 2.0**-30}
"""By the bytes of the float: what makes zero of everything below the smallest normal number."""


def trace(builder: Builder, derivative: SSAValue, of: Attribute) -> SSAValue:
    """A tangent of ``of`` (a float, or a vector of floats: every one): zero in the lanes where a tangent or cotangent
    is zero, in all of its floats, else NaN."""
    type = derivative.type
    assert isinstance(type, TangentType)
    if isinstance(type.of, VectorType):
        element = TangentType(type.of.element_type)
        pieces = [
            builder.emit(tangents.ExtractOp, (derivative,), element, position=PositionAttr((i,)))
            for i in range(type.of.element_count())
        ]
    else:
        pieces = [derivative]
    scalar = TangentType(of.element_type if isinstance(of, VectorType) else of)
    total = builder.emit(tangents.ZeroTangentOp, (), scalar)
    for piece in pieces:
        type, flushed = _flushed(builder, piece)
        lost = builder.emit(tangents.ScaleOp, (builder.float(nan, type.of), flushed), type)
        traced = builder.emit(tangents.MaskOp, (flushed, lost), type)
        if type != scalar:
            traced = builder.emit(tangents.CastOp, (traced,), scalar)
        total = traced if len(pieces) == 1 else builder.emit(tangents.AddOp, (total, traced), scalar)
    if not isinstance(of, VectorType):
        return total
    whole = builder.emit(tangents.ZeroTangentOp, (), TangentType(of))
    for i in range(of.element_count()):
        whole = builder.emit(tangents.InsertOp, (whole, total), TangentType(of), position=PositionAttr((i,)))
    return whole


def number_part(builder: Builder, word: SSAValue) -> SSAValue:
    """The cotangent in shared bytes (a tangent of ``f64``); zero where there is the shadow of a pointer."""
    type, flushed = _flushed(builder, word)
    return builder.emit(tangents.MaskOp, (flushed, word), type)


def pointer_part(builder: Builder, word: SSAValue) -> SSAValue:
    """The shadow of a pointer in shared bytes, as a tangent of ``f64``; zero where there is a cotangent."""
    number = number_part(builder, word)
    negated = builder.emit(tangents.NegOp, (number,), number.type)
    return builder.emit(tangents.AddOp, (word, negated), number.type)


def _flushed(builder: Builder, derivative: SSAValue) -> tuple[TangentType, SSAValue]:
    """Something that is zero exactly where a derivative is zero or subnormal, and its type."""
    type = derivative.type
    assert isinstance(type, TangentType)
    small = builder.float(_FLUSH[store_size(type.of)], type.of)
    return type, builder.emit(tangents.ScaleOp, (small, derivative), type)


__all__ = ["number_part", "pointer_part", "trace"]
