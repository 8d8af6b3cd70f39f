"""Rows of the functions with kinks.

At a tie, `max` and its like take the mean of the slopes on both sides: what a central difference gives, and the one
choice that is linear, so that kinks which cancel in a sum (`max(x, 0) - max(-x, 0)`) leave the right derivative.

`fabs` and `copysign` follow the sign bit, at zeros too. Code that takes a number apart into sign and size and puts it
together again (as `atanh` of Rust's std) is smooth at 0, and so its derivative is right there: 1 * 1 or -1 * -1.
"""

from oxad.passes.rules.table import rule

_ANY = (-100.0, 100.0)

rule(
    "fabs",
    "x -> r",
    ("copysign(1, x)",),
    at=[0, -0.0, 3, -3],
    domain=(_ANY,),
    note="1 at 0, -1 at -0",
)

rule(
    "copysign",
    "x, s -> r",
    ("copysign(1, x) * copysign(1, s)", "0"),
    at=[(3, 2), (-3, 2), (3, -2), (-3, -2), (3, 0), (3, -0.0), (0, 2), (-0.0, -2)],
    domain=(_ANY, _ANY),
    note="the signs of zeros and NaN count; the jump at s = 0 has no derivative",
)

_TIE = "a tie gives each operand one half"
_NAN = "; a NaN beside a number: the number, whose partial is 1"

rule(
    "maxnum",
    "a, b -> r",
    (
        "where(a < b or isnan(a), 0, where(a == b, 0.5, 1))",
        "where(a < b or isnan(a), 1, where(a == b, 0.5, 0))",
    ),
    names="llvm.maxnum llvm.maximumnum fmaximum_num fmax",
    at=[(3, 2), (2, 3), (-3, 2), (2, -3), (2, 2)],
    domain=(_ANY, _ANY),
    note=_TIE + _NAN,
)

rule(
    "minnum",
    "a, b -> r",
    (
        "where(b < a or isnan(a), 0, where(a == b, 0.5, 1))",
        "where(b < a or isnan(a), 1, where(a == b, 0.5, 0))",
    ),
    names="llvm.minnum llvm.minimumnum fminimum_num fmin",
    at=[(3, 2), (2, 3), (-3, 2), (2, -3), (2, 2)],
    domain=(_ANY, _ANY),
    note=_TIE + _NAN,
)

_NAN = "; a NaN gives NaN, and the partial 1 goes to a NaN operand"

rule(
    "maximum",
    "a, b -> r",
    (
        "where(a < b or isnan(b), 0, where(a == b, 0.5, 1))",
        "where(a < b or isnan(b), 1, where(a == b, 0.5, 0))",
    ),
    names="llvm.maximum fmaximum",
    at=[(3, 2), (2, 3), (-3, 2), (2, -3), (2, 2)],
    domain=(_ANY, _ANY),
    note=_TIE + _NAN,
)

rule(
    "minimum",
    "a, b -> r",
    (
        "where(b < a or isnan(b), 0, where(a == b, 0.5, 1))",
        "where(b < a or isnan(b), 1, where(a == b, 0.5, 0))",
    ),
    names="llvm.minimum fminimum",
    at=[(3, 2), (2, 3), (-3, 2), (2, -3), (2, 2)],
    domain=(_ANY, _ANY),
    note=_TIE + _NAN,
)

rule(
    "fdim",
    "a, b -> r",
    ("where(a == b, 0.5, where(a > b, 1, 0))", "where(a == b, -0.5, where(a > b, -1, 0))"),
    names="fdim",
    at=[(3, 2), (2, 3), (-3, 2), (2, -3), (2, 2)],
    domain=(_ANY, _ANY),
    note="a tie gives one half, and minus one half",
)
