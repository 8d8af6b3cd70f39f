"""Rows of the circular and hyperbolic functions and their inverses."""

from oxad.passes.rules.table import rule

_CIRCLE = (-10.0, 10.0)
_UNIT = (-0.999, 0.999)
_ANY = (-100.0, 100.0)

rule("sin", "x -> r", ("cos(x)",), at=[0, 1, -2, 1e5], domain=(_CIRCLE,))

rule("cos", "x -> r", ("-sin(x)",), at=[0, 1, -2, 1e5], domain=(_CIRCLE,))

rule("tan", "x -> r", ("1 + r * r",), at=[0, 1, -2, 1.5707], domain=(_CIRCLE,))

_OUTSIDE = "infinite at 1 and -1, NaN outside"

# (1 - x)(1 + x) keeps its digits near 1, 1 - x*x does not.
rule(
    "asin",
    "x -> r",
    ("1 / sqrt((1 - x) * (1 + x))",),
    at=[0, 0.5, -0.5, 0.9999999, -0.9999999],
    domain=(_UNIT,),
    note=_OUTSIDE,
)

rule(
    "acos",
    "x -> r",
    ("-1 / sqrt((1 - x) * (1 + x))",),
    at=[0, 0.5, -0.5, 0.9999999, -0.9999999],
    domain=(_UNIT,),
    note=_OUTSIDE,
)

rule("atan", "x -> r", ("1 / (1 + x * x)",), at=[0, 1, -1, 1e8, -1e8], domain=(_ANY,))

# x/(x²+y²) and -y/(x²+y²), divided by the larger of the two so that no square over- or underflows:
# with t = small/large, x² + y² = large² (1 + t²) = large * (large + small*t).
rule(
    "atan2",
    "y, x -> r",
    (
        "where(wide, 1, t) / h",
        "where(wide, -t, -1) / h",
    ),
    let="wide = fabs(x) >= fabs(y); large = where(wide, x, y); small = where(wide, y, x); t = small / large; "
    "h = large + small * t",
    at=[(1, 2), (2, 1), (-1, 2), (1, -2), (-2, -1), (0, 3), (3, 0), (0, -3), (2, 2), (1e200, 1e199), (1e-200, 1e-199)],
    domain=(_ANY, _ANY),
    note="(0, 0) and two infinities give NaN; across the cut the value jumps, the partials do not",
)

rule("sinh", "x -> r", ("cosh(x)",), at=[0, 1e-9, 700, -700], domain=((-20, 20),))

rule("cosh", "x -> r", ("sinh(x)",), at=[0, 1e-9, 700, -700], domain=((-20, 20),))

# 1 - r*r has no correct digit left from |x| = 19 on. e = exp(-2|x|), but smooth at 0: it is differentiated again.
rule(
    "tanh",
    "x -> r",
    ("4 * e / (s * s)",),
    let="e = exp(where(x < 0, 2 * x, -2 * x)); s = 1 + e",
    at=[0, 1e-9, 1, -1, 19.5, -40, 300],
    domain=((-20, 20),),
    tolerance=(1e-13, 5e-6),
)

rule("asinh", "x -> r", ("1 / hypot(1, x)",), names="asinh", at=[0, 1, -1, 1e-9, 1e200, -1e200], domain=(_ANY,))

rule(
    "acosh",
    "x -> r",
    ("1 / (sqrt(x - 1) * sqrt(x + 1))",),
    names="acosh",
    at=[1.0000001, 2, 1e200],
    domain=((1.001, 100),),
    note="infinite at 1, NaN below",
)

rule(
    "atanh",
    "x -> r",
    ("1 / ((1 - x) * (1 + x))",),
    names="atanh",
    at=[0, 0.5, -0.5, 0.9999999, -0.9999999],
    domain=(_UNIT,),
    note="infinite at 1 and -1; outside the result is NaN and the partial the formula's",
)
