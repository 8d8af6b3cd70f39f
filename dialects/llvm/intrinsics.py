"""The signatures of LLVM's intrinsics, as data; and whether a declaration or a call keeps to them.

A row reads ``result(parameters)``. ``F0``, ``I0``, ``P0``, ``V0``, ``A0``: overloaded type 0, which is a float, an
integer (of any width), a pointer, a vector, or anything; floats and integers stand for vectors of them too. A number
that comes again means the same type again. ``e0`` is the element of type 0, ``b0`` is ``i1`` in the shape of type 0,
``{T,U}`` a structure. ``!`` behind a parameter: every call gives a constant. All other words are types. The overloaded
types stand, in the order of their numbers, behind the name: ``llvm.ldexp.f64.i32``.

Source: LLVM 22, Language Reference, "Intrinsic Functions". Intrinsics without a row (those of one machine among them)
are left to LLVM's own verifier.
"""

from __future__ import annotations

import re
from functools import cache

from xdsl.dialects.builtin import IntegerType, VectorType, f64, i1, i8, i16, i32, i64
from xdsl.ir import Attribute

from oxad.dialects.llvm.kinds import is_float, is_integer, is_pointer, scalar, shape
from oxad.dialects.llvm.types import FunctionType, MetadataType, PointerType, StructType, TargetType, VoidType

_ROWS: dict[str, str] = {
    "F0(F0)": "sqrt sin cos tan asin acos atan sinh cosh tanh exp exp2 exp10 log log2 log10 fabs floor ceil trunc "
    "round rint nearbyint roundeven canonicalize arithmetic.fence",
    "F0(F0,F0)": "pow atan2 copysign minnum maxnum minimum maximum minimumnum maximumnum",
    "F0(F0,F0,F0)": "fma fmuladd",
    "F0(F0,I1)": "powi ldexp",
    "{F0,F0}(F0)": "sincos sincospi modf",
    "{F0,I1}(F0)": "frexp",
    "I0(F1)": "lround llround lrint llrint fptosi.sat fptoui.sat",
    "b0(F0,i32!)": "is.fpclass",
    "I0(I0)": "ctpop bswap bitreverse",
    "I0(I0,i1!)": "abs ctlz cttz",
    "I0(I0,I0)": "smax smin umax umin sadd.sat uadd.sat ssub.sat usub.sat sshl.sat ushl.sat expect",
    "I0(I0,I0,f64!)": "expect.with.probability",
    "I0(I0,I0,I0)": "fshl fshr",
    "I0(I0,I0,i32!)": "smul.fix umul.fix smul.fix.sat umul.fix.sat sdiv.fix udiv.fix sdiv.fix.sat udiv.fix.sat",
    "{I0,b0}(I0,I0)": "sadd.with.overflow uadd.with.overflow ssub.with.overflow usub.with.overflow smul.with.overflow "
    "umul.with.overflow",
    "I0(I1,I1)": "scmp ucmp",
    "e0(V0)": "vector.reduce.add vector.reduce.mul vector.reduce.and vector.reduce.or vector.reduce.xor "
    "vector.reduce.smax vector.reduce.smin vector.reduce.umax vector.reduce.umin vector.reduce.fmax "
    "vector.reduce.fmin vector.reduce.fmaximum vector.reduce.fminimum",
    "e0(e0,V0)": "vector.reduce.fadd vector.reduce.fmul",
    "V0(V0)": "vector.reverse",
    "V0(V0,V1,i64!)": "vector.insert",
    "V0(V1,i64!)": "vector.extract",
    "void(P0,P1,I2,i1!)": "memcpy memmove memcpy.inline",
    "void(P0,i8,I1,i1!)": "memset memset.inline",
    "void(P0,P1,I2,i32!)": "memcpy.element.unordered.atomic memmove.element.unordered.atomic",
    "void(P0)": "lifetime.start lifetime.end va_start va_end stackrestore",
    "void(P0,P0)": "va_copy",
    "P0()": "stacksave",
    "ptr(i64!,P0)": "invariant.start",
    "void(ptr,i64!,P0)": "invariant.end",
    "P0(P0)": "launder.invariant.group strip.invariant.group threadlocal.address",
    "P0(P0,I1)": "ptrmask",
    "P0(i32!)": "frameaddress",
    "ptr(i32!)": "returnaddress",
    "I0(P1,i1!,i1!,i1!)": "objectsize",
    "void(P0,i32!,i32!,i32!)": "prefetch",
    "i1(A0)": "is.constant",
    "void(i1)": "assume",
    "void(metadata)": "experimental.noalias.scope.decl",
    "void()": "trap debugtrap sideeffect donothing",
    "void(i8!)": "ubsantrap",
    "i1(ptr,metadata)": "type.test public.type.test",
    "i32(P0)": "eh.typeid.for",
    "I0(metadata)": "read_register read_volatile_register",
    "void(metadata,I0)": "write_register",
    "i32()": "get.rounding",
    "void(i32)": "set.rounding",
    "i64()": "readcyclecounter readsteadycounter",
    "F0(F0,F0,metadata,metadata)": "experimental.constrained.fadd experimental.constrained.fsub "
    "experimental.constrained.fmul experimental.constrained.fdiv experimental.constrained.frem",
    "F0(F0,metadata,metadata)": "experimental.constrained.sqrt experimental.constrained.sin "
    "experimental.constrained.cos experimental.constrained.exp experimental.constrained.log",
    "F0(F0,F0,F0,metadata,metadata)": "experimental.constrained.fma experimental.constrained.fmuladd",
}

ROWS: dict[str, str] = {f"llvm.{name}": row for row, names in _ROWS.items() for name in names.split()}
"""Intrinsic, without its overloaded types → its signature."""

_WORDS: dict[str, Attribute] = {
    "void": VoidType(),
    "ptr": PointerType(),
    "metadata": MetadataType(),
    "i1": i1,
    "i8": i8,
    "i16": i16,
    "i32": i32,
    "i64": i64,
    "f64": f64,
}
_CLASSES = {
    "F": (is_float, "a float"),
    "I": (is_integer, "an integer"),
    "P": (is_pointer, "a pointer"),
    "V": (lambda type: shape(type) is not None, "a vector"),
    "A": (lambda type: not isinstance(type, VoidType), "a value"),
}
_OVERLOADED = re.compile(r"([FIPVA])(\d)$")
_DERIVED = re.compile(r"([eb])(\d)$")


def base_name(name: str) -> str | None:
    """The intrinsic's name without its overloaded types; None for one without a row."""
    while name.count(".") >= 1:
        if name in ROWS:
            return name
        name = name.rpartition(".")[0]
    return None


@cache
def _row(base: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[int]]:
    """The parts of the result (one, or a structure's), the parameters, and which of these are constants."""
    result, _, rest = ROWS[base].partition("(")
    words = [word for word in rest.rstrip(")").split(",") if word]
    constants = frozenset(i for i, word in enumerate(words) if word.endswith("!"))
    parts = result[1:-1].split(",") if result[0] == "{" else [result]
    return tuple(parts), tuple(word.rstrip("!") for word in words), constants


def constant_parameters(name: str) -> frozenset[int]:
    """The parameters for which every call of an intrinsic gives a constant."""
    base = base_name(name)
    return frozenset() if base is None else _row(base)[2]


def signature_fits(name: str, type: FunctionType) -> str | None:
    """What is wrong with the type of the intrinsic ``name``; None where nothing is, or where it has no row."""
    base = base_name(name)
    if base is None:
        return None
    parts, parameters, _ = _row(base)
    inputs = type.inputs.data
    if len(inputs) != len(parameters) or type.is_vararg:
        return f"{len(inputs)} parameters, `{base}` has {len(parameters)}"
    results: tuple[Attribute, ...] = (type.result,)
    if len(parts) > 1:
        if not isinstance(type.result, StructType) or len(type.result.elements.data) != len(parts):
            return f"a result of type {type.result}, `{base}` gives a structure of {len(parts)}"
        results = type.result.elements.data
    known: dict[int, Attribute] = {}
    places = [("the result", *pair) for pair in zip(parts, results, strict=True)]
    places += [(f"parameter {i}", *pair) for i, pair in enumerate(zip(parameters, inputs, strict=True))]
    for place, word, given in places:  # what is overloaded says what the other types are
        overloaded = _OVERLOADED.match(word)
        if overloaded is None:
            continue
        kind, number = overloaded[1], int(overloaded[2])
        fits, what = _CLASSES[kind]
        if not fits(given):
            return f"{place} of `{base}` is {what}, not {given}"
        if known.setdefault(number, given) != given:
            return f"{place} of `{base}` has type {known[number]}, not {given}"
    for place, word, given in places:
        wanted = _fixed(word, known)
        if wanted is not None and given != wanted:
            return f"{place} of `{base}` has type {wanted}, not {given}"
    suffixes = [mangled(known[number]) for number in sorted(known)]
    if None not in suffixes and name != (full := ".".join([base, *suffixes])):  # pyright: ignore
        return f"with these types it is called `{full}`"
    return None


def _fixed(word: str, known: dict[int, Attribute]) -> Attribute | None:
    """The type that a word stands for once the overloaded types are known; None for an overloaded one."""
    derived = _DERIVED.match(word)
    if derived is None:
        return _WORDS.get(word)
    of = known[int(derived[2])]
    if derived[1] == "e":
        return scalar(of)
    return VectorType(i1, of.shape.data, of.scalable_dims) if isinstance(of, VectorType) else i1


def mangled(type: Attribute) -> str | None:
    """A type as the names of intrinsics have it: ``f64``, ``v4i32``, ``nxv2f64``, ``p0``; None for other types."""
    match type:
        case VectorType():
            element = mangled(type.element_type)
            lanes = shape(type)
            assert lanes is not None
            return None if element is None else f"{'nx' if lanes[1] else ''}v{lanes[0]}{element}"
        case IntegerType():
            return f"i{type.width.data}"
        case PointerType():
            return f"p{type.addrspace.data}"
        case TargetType():
            return "ppcf128" if type.text.data == "ppc_fp128" else None
        case _:
            return type.name if is_float(type) else None


__all__ = ["ROWS", "base_name", "constant_parameters", "mangled", "signature_fits"]
