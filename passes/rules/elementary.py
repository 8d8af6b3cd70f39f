"""Rows of powers, exponentials and logarithms."""

from oxad.passes.rules.table import rule

_POSITIVE = (1e-3, 1e3)
_SMALL = (-20.0, 20.0)

rule(
    "sqrt",
    "x -> r",
    ("0.5 / r",),
    at=[1, 4, 1e-300, 1e300],
    domain=(_POSITIVE,),
    note="infinite at 0 (with the sign of the zero), NaN for x < 0",
)

rule(
    "cbrt",
    "x -> r",
    ("1 / (3 * (r * r))",),
    names="cbrt",
    at=[8, -8, 1e-300, -1e300],
    domain=((-1e3, 1e3),),
    note="infinite at 0",
)

# a / r cannot overflow where r does not.
rule(
    "hypot",
    "a, b -> r",
    ("where(r == 0, 0, a / r)", "where(r == 0, 0, b / r)"),
    names="hypot",
    at=[(3, 4), (-3, 4), (3, -4), (0, 2), (2, 0), (1e300, 1e299), (1e-300, 1e-299)],
    domain=((-100, 100), (-100, 100)),
    note="(0, 0) gives 0, the mean of both sides; an infinite argument gives NaN for itself, 0 for the other",
)

rule("exp", "x -> r", ("r",), at=[0, 1, -700, 700], domain=(_SMALL,))

rule("exp2", "x -> r", ("r * ln2",), at=[0, 1, -1000, 1000], domain=(_SMALL,))

rule("exp10", "x -> r", ("r * ln10",), names="llvm.exp10 pow10 exp10", at=[0, 1, -300, 300], domain=(_SMALL,))

# r + 1 would lose all digits for x << 0.
rule("expm1", "x -> r", ("exp(x)",), names="expm1", at=[0, 1e-9, -40, -700, 700], domain=(_SMALL,))

_LOG = "for x < 0 the result is NaN and the partial the formula's; infinite at 0"

rule("log", "x -> r", ("1 / x",), at=[1, 1e-300, 1e300], domain=(_POSITIVE,), note=_LOG)

rule("log2", "x -> r", ("log2e / x",), at=[1, 2, 1e-300, 1e300], domain=(_POSITIVE,), note=_LOG)

rule("log10", "x -> r", ("log10e / x",), at=[1, 10, 1e-300, 1e300], domain=(_POSITIVE,), note=_LOG)

rule(
    "log1p",
    "x -> r",
    ("1 / (1 + x)",),
    names="log1p",
    at=[0, 1e-9, -0.999999, 1e300],
    domain=((-0.99, 1e3),),
    note="for x < -1 the result is NaN and the partial the formula's; infinite at -1",
)

# x^(y-1) and not r/x: r may overflow or vanish where the derivative does not. At y = 0 the partial for x is replaced
# only where 0 * x^-1 is NaN: elsewhere its own derivative for y, 1/x, matters.
rule(
    "pow",
    "x, y -> r",
    (
        "where(y == 0 and isnan(slope), 0, slope)",
        "where(r == 0 and x >= 0 or x == 0 and y == 0, 0, r * log(x))",
    ),
    let="slope = y * pow(x, y - 1)",
    at=[(2, 3), (0.5, -2.5), (1, 7), (3, 0), (0, 2), (0, 1), (0, 0), (1e-200, 2), (1e200, 1.5)],
    domain=((1e-2, 20), (-8, 8)),
    tolerance=(2e-13, 2e-5),
    note="y = 0: the partial for x is 0, for every x. x = 0 <= y: the partial for y is 0. "
    "x < 0: the function is not defined beside whole y, and the partial for y is NaN",
)

# n - 1 wraps around for the smallest n: negative n go through r/x.
rule(
    "powi",
    "x, n: int -> r",
    ("where(n == 0, 0, where(n < 0, float(n) * (r / x), float(n) * powi(x, n - 1)))",),
    names="llvm.powi",
    at=[(2, 3), (-2, 3), (-2, 2), (0.5, -4), (-0.5, -3), (3, 0), (0, 0), (0, 1), (0, 2), (3, 1)],
    domain=((-5, 5), (-12, 12)),
    note="n = 0: 0 for every x",
)
