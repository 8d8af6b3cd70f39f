"""Rows of the error, gamma and Bessel functions."""

from oxad.passes.rules.table import rule

# The rounding of x*x is a relative error of x² times its own: hence the tolerance.
rule(
    "erf",
    "x -> r",
    ("two_over_sqrt_pi * exp(-(x * x))",),
    names="erf",
    at=[0, 1e-9, 1, -1, 5, -5, 9],
    domain=((-6, 6),),
    tolerance=(1e-13, 1e-5),
)

rule(
    "erfc",
    "x -> r",
    ("-two_over_sqrt_pi * exp(-(x * x))",),
    names="erfc",
    at=[0, 1e-9, 1, -1, 5, -5, 9],
    domain=((-6, 6),),
    tolerance=(1e-13, 1e-5),
)

_POLES = "NaN at the poles below 0; there the error is relative to the size of both terms of the reflection"

rule(
    "lgamma",
    "x -> r",
    ("digamma(x)",),
    names="lgamma",
    at=[0.5, 1, 1.25, 1.4616321449683622, 1.5, 2, 3.7, 9.99, 10, 1e5, 1e-10, -0.5, -1.5, -7.25],
    domain=((1e-2, 50),),
    note=_POLES,
)

rule(
    "lgamma_r",
    "x, sign: ptr -> r",
    ("digamma(x)",),
    names="lgamma_r/lgammaf_r",
    at=[0.5, 1, 1.25, 1.4616321449683622, 1.5, 2, 3.7, 9.99, 10, 1e5, 1e-10, -0.5, -1.5, -7.25],
    domain=((1e-2, 50),),
    note=_POLES + ". The sign stored through the pointer has no derivative",
)

rule(
    "tgamma",
    "x -> r",
    ("r * digamma(x)",),
    names="tgamma",
    at=[0.5, 1, 1.25, 1.5, 2, 3.7, 9.99, 10, 30, -0.5, -1.5, -7.25],
    domain=((1e-2, 30),),
    tolerance=(1e-13, 1e-5),
    note=_POLES,
)

# Bessel functions: DLMF 10.6.1 and 10.6.3, in the forms that hold at 0 too. Where a partial crosses 0 its error is
# relative to the size of the two terms.
_ROOT = "the error is relative to the terms of the difference, or to the amplitude of the oscillation"

rule("j0", "x -> r", ("-j1(x)",), names="j0", at=[0, 1e-9, 1, -1, 2.5, 9], domain=((-20, 20),), note=_ROOT)

rule(
    "j1",
    "x -> r",
    ("0.5 * (j0(x) - jn(2, x))",),
    names="j1",
    at=[0, 1e-9, 1, -1, 2.5, 9],
    domain=((-20, 20),),
    note=_ROOT,
)

rule(
    "jn",
    "n: int, x -> r",
    ("0.5 * (jn(n - 1, x) - jn(n + 1, x))",),
    names="jn",
    at=[(0, 0), (0, 1.5), (1, 0), (1, -2), (2, 0), (2, 0.5), (-3, 2), (7, 3)],
    domain=((-6, 6), (-20, 20)),
    note=_ROOT,
)

rule("y0", "x -> r", ("-y1(x)",), names="y0", at=[1e-9, 1, 2.5, 9], domain=((1e-2, 20),), note=_ROOT)

rule(
    "y1",
    "x -> r",
    ("y0(x) - r / x",),
    names="y1",
    at=[1e-9, 1, 2.5, 9],
    domain=((1e-2, 20),),
    note=_ROOT,
)

rule(
    "yn",
    "n: int, x -> r",
    ("0.5 * (yn(n - 1, x) - yn(n + 1, x))",),
    names="yn",
    at=[(0, 1.5), (1, 2), (2, 0.5), (-3, 2), (7, 3)],
    domain=((-6, 6), (0.1, 20)),
    note=_ROOT,
)
