"""Rows of the error and gamma functions."""

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
