"""Rows of the float instructions, and of the intrinsics that are arithmetic."""

from oxad.dialects import llvm
from oxad.passes.rules.table import rule

_ANY = (-100.0, 100.0)

rule("fadd", "a, b -> r", ("1", "1"), op=llvm.FAddOp, at=[(3, -2), (0, 0)], domain=(_ANY, _ANY))

rule("fsub", "a, b -> r", ("1", "-1"), op=llvm.FSubOp, at=[(3, -2), (0, 0)], domain=(_ANY, _ANY))

rule("fmul", "a, b -> r", ("b", "a"), op=llvm.FMulOp, at=[(3, -2), (0, 5)], domain=(_ANY, _ANY))

rule(
    "fdiv",
    "a, b -> r",
    ("1 / b", "-r / b"),
    op=llvm.FDivOp,
    at=[(3, -2), (-3, 2), (0, 5)],
    domain=(_ANY, _ANY),
    note="b = 0 gives infinities or NaN, as IEEE division does",
)

rule("fneg", "a -> r", ("-1",), op=llvm.FNegOp, at=[0], domain=(_ANY,))

# r = a - n*b with a whole number n. (a - r)/b rounds to n; trunc(a/b) may miss it by one.
_REMAINDER = "-rint((a - r) / b)"
_JUMP = "at its jumps (a a multiple of b for fmod, half-way for remainder) the slope of the side that r is on"

rule(
    "frem",
    "a, b -> r",
    ("1", _REMAINDER),
    op=llvm.FRemOp,
    at=[(7, 2), (-7, 2), (7, -2), (6, 2), (0, 3), (0.6, 0.2)],
    domain=(_ANY, _ANY),
    note=_JUMP,
)

rule(
    "fmod",
    "a, b -> r",
    ("1", _REMAINDER),
    names="fmod",
    at=[(7, 2), (-7, 2), (7, -2), (6, 2), (0, 3), (0.6, 0.2)],
    domain=(_ANY, _ANY),
    note=_JUMP,
)

rule(
    "remainder",
    "a, b -> r",
    ("1", _REMAINDER),
    names="remainder drem",
    at=[(7, 2), (-7, 2), (7, -2), (6, 2), (0, 3), (5, 2)],
    domain=(_ANY, _ANY),
    note=_JUMP,
)

rule(
    "remquo",
    "a, b, q: ptr -> r",
    ("1", _REMAINDER),
    names="remquo",
    at=[(7, 2), (-7, 2), (7, -2), (6, 2), (0, 3), (5, 2)],
    domain=(_ANY, _ANY),
    note="as remainder; the integer stored through q has no derivative",
)

rule(
    "fma",
    "a, b, c -> r",
    ("b", "a", "1"),
    names="llvm.fma llvm.fmuladd fma",
    at=[(3, -2, 1), (0, 5, -7)],
    domain=(_ANY, _ANY, _ANY),
)

rule(
    "canonicalize",
    "a -> r",
    ("1",),
    names="llvm.canonicalize llvm.arithmetic.fence",
    at=[0],
    domain=(_ANY,),
)

rule(
    "ldexp",
    "x, n: int -> r",
    ("ldexp(1, n)",),
    names="llvm.ldexp ldexp scalbn",
    at=[(3, 4), (-3, -4), (0, 5), (1, -1030)],
    domain=(_ANY, (-60, 60)),
    note="2^n is infinite or 0 where the float type cannot hold it",
)

rule(
    "frexp",
    "x, e: ptr -> r",
    ("r / x",),
    names="frexp",
    at=[8, -0.3, 1],
    domain=(_ANY,),
    note="the slope 2^-e of the piece; NaN at 0 and at infinities. The integer stored through e has no derivative",
)
