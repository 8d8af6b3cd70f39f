"""The partials at zeros, infinities, NaN, subnormal numbers, kinks, jumps and borders, as docs/rules.md says them."""

from __future__ import annotations

import math

import pytest
from rule_code import SMALLEST_NORMAL, evaluate

from oxad.passes import rules

inf, nan = math.inf, math.nan
ROWS = {row.name: row for row in rules.all_rules()}
TINY = 5e-324
"""The smallest subnormal number."""

# (row, point, partials); zeros are compared without their signs.
EDGES = [
    ("fadd", (inf, 1), (1, 1)),
    ("fsub", (inf, -inf), (1, -1)),
    ("fmul", (0, inf), (inf, 0)),
    ("fmul", (nan, 2), (2, nan)),
    ("fdiv", (1, 0), (inf, -inf)),
    ("fdiv", (1, -0.0), (-inf, -inf)),
    ("fdiv", (0, 0), (inf, nan)),
    ("fdiv", (1, inf), (0, 0)),
    ("fdiv", (3, TINY), (inf, -inf)),
    ("frem", (6, 2), (1, -3)),
    ("frem", (-6, 2), (1, 3)),
    ("frem", (5, inf), (1, 0)),
    ("frem", (inf, 5), (1, nan)),
    ("frem", (5, 0), (1, nan)),
    ("frem", (3 * TINY, 2 * TINY), (1, -1)),
    ("frem", (1e300, 3), (1, -(1e300 // 3))),
    ("fmod", (6, 2), (1, -3)),
    ("remainder", (5, 2), (1, -2)),
    ("remainder", (7, 2), (1, -4)),
    ("ldexp", (0, 3), (8,)),
    ("ldexp", (inf, -2), (0.25,)),
    ("ldexp", (1, 2000), (inf,)),
    ("ldexp", (1, -2000), (0,)),
    ("frexp", (0,), (nan,)),
    ("frexp", (inf,), (nan,)),
    ("sqrt", (0,), (inf,)),
    ("sqrt", (-0.0,), (-inf,)),
    ("sqrt", (-1,), (nan,)),
    ("sqrt", (inf,), (0,)),
    ("sqrt", (TINY,), (0.5 / math.sqrt(TINY),)),
    ("cbrt", (0,), (inf,)),
    ("cbrt", (-0.0,), (inf,)),
    ("cbrt", (-inf,), (0,)),
    ("hypot", (0, 0), (0, 0)),
    ("hypot", (-0.0, 0), (0, 0)),
    ("hypot", (0, -2), (0, -1)),
    ("hypot", (inf, 1), (nan, 0)),
    ("hypot", (TINY, 0), (1, 0)),
    ("exp", (-inf,), (0,)),
    ("exp", (inf,), (inf,)),
    ("exp", (-750,), (0,)),
    ("expm1", (-inf,), (0,)),
    ("exp2", (-inf,), (0,)),
    ("log", (0,), (inf,)),
    ("log", (-0.0,), (-inf,)),
    ("log", (-2,), (-0.5,)),
    ("log", (inf,), (0,)),
    ("log2", (0,), (inf,)),
    ("log10", (0,), (inf,)),
    ("log1p", (-1,), (inf,)),
    ("log1p", (-3,), (-0.5,)),
    ("pow", (0, 0), (0, 0)),
    ("pow", (-0.0, 0), (0, 0)),
    ("pow", (0, 1), (1, 0)),
    ("pow", (0, 0.5), (inf, 0)),
    ("pow", (0, 2), (0, 0)),
    ("pow", (0, -1), (-inf, -inf)),
    ("pow", (5, 0), (0, math.log(5))),
    ("pow", (TINY, 0), (0, math.log(TINY))),
    ("pow", (nan, 0), (0, nan)),
    ("pow", (inf, 0), (0, inf)),
    ("pow", (inf, -1), (0, 0)),
    ("pow", (inf, 1), (1, inf)),
    ("pow", (-2, 3), (12, nan)),
    ("pow", (-2, 2), (-4, nan)),
    ("pow", (-2, -1), (-0.25, nan)),
    ("pow", (-2, 0), (0, nan)),
    ("pow", (-2, 0.5), (nan, nan)),
    ("pow", (1, nan), (nan, 0)),
    ("pow", (1e-200, 2), (2e-200, 0)),
    ("powi", (0, 0), (0,)),
    ("powi", (0, 1), (1,)),
    ("powi", (0, 2), (0,)),
    ("powi", (0, -1), (-inf,)),
    ("powi", (nan, 0), (0,)),
    ("powi", (inf, 2), (inf,)),
    ("powi", (1, -(2**31)), (-(2.0**31),)),
    ("powi", (1, 2**31 - 1), (2.0**31 - 1,)),
    ("sin", (0,), (1,)),
    ("sin", (inf,), (nan,)),
    ("cos", (-0.0,), (0,)),
    ("tan", (0,), (1,)),
    ("asin", (1,), (inf,)),
    ("asin", (-1,), (inf,)),
    ("asin", (2,), (nan,)),
    ("acos", (1,), (-inf,)),
    ("acos", (-2,), (nan,)),
    ("atan", (inf,), (0,)),
    ("atan", (1e200,), (0,)),
    ("atan2", (0, 0), (nan, nan)),
    ("atan2", (0, 1), (1, 0)),
    ("atan2", (0, -1), (-1, 0)),
    ("atan2", (-0.0, -1), (-1, 0)),
    ("atan2", (1, 0), (0, -1)),
    ("atan2", (1, inf), (0, 0)),
    ("atan2", (inf, 1), (0, 0)),
    ("atan2", (inf, inf), (nan, nan)),
    ("sinh", (-inf,), (inf,)),
    ("cosh", (-inf,), (-inf,)),
    ("tanh", (inf,), (0,)),
    ("tanh", (-inf,), (0,)),
    ("tanh", (-0.0,), (1,)),
    ("asinh", (inf,), (0,)),
    ("acosh", (1,), (inf,)),
    ("acosh", (0.5,), (nan,)),
    ("acosh", (-2,), (nan,)),
    ("atanh", (1,), (inf,)),
    ("atanh", (-1,), (inf,)),
    ("fabs", (0,), (1,)),
    ("fabs", (-0.0,), (-1,)),
    ("fabs", (-inf,), (-1,)),
    ("copysign", (0, -1), (-1, 0)),
    ("copysign", (-0.0, -0.0), (1, 0)),
    ("copysign", (2, -0.0), (-1, 0)),
    ("copysign", (2, nan), (1, 0)),
    ("maxnum", (1, 1), (0.5, 0.5)),
    ("maxnum", (0, -0.0), (0.5, 0.5)),
    ("maxnum", (nan, 1), (0, 1)),
    ("maxnum", (1, nan), (1, 0)),
    ("maxnum", (nan, nan), (0, 1)),
    ("maxnum", (inf, inf), (0.5, 0.5)),
    ("minnum", (1, 1), (0.5, 0.5)),
    ("minnum", (nan, 1), (0, 1)),
    ("minnum", (1, nan), (1, 0)),
    ("minnum", (-inf, 1), (1, 0)),
    ("fdim", (1, 1), (0.5, -0.5)),
    ("fdim", (nan, 1), (0, 0)),
    ("fdim", (inf, 1), (1, -1)),
    ("erf", (inf,), (0,)),
    ("erf", (0,), (2 / math.sqrt(math.pi),)),
    ("erfc", (-inf,), (0,)),
    ("lgamma", (0,), (-inf,)),
    ("lgamma", (-0.0,), (inf,)),
    ("lgamma", (-1,), (nan,)),
    ("lgamma", (-7,), (nan,)),
    ("lgamma", (inf,), (inf,)),
    ("lgamma", (-inf,), (nan,)),
    ("lgamma", (nan,), (nan,)),
    ("j0", (inf,), (0,)),
    ("j1", (0,), (0.5,)),
    ("jn", (1, 0), (0.5,)),
    ("jn", (0, 0), (0,)),
    ("y0", (0,), (inf,)),
    ("y1", (inf,), (0,)),
    ("yn", (2, inf), (0,)),
    ("tgamma", (-2,), (nan,)),
    ("tgamma", (inf,), (inf,)),
]


@pytest.mark.parametrize(("name", "point", "expected"), EDGES, ids=str)
def test_edge(name: str, point: tuple[float, ...], expected: tuple[float, ...]):
    _, *partials = evaluate(ROWS[name], "f64", point)
    for value, truth in zip(partials, expected, strict=True):
        if math.isnan(truth):
            assert math.isnan(value), partials
        else:
            assert value == pytest.approx(truth, rel=1e-13, abs=SMALLEST_NORMAL["f64"]), partials


@pytest.mark.parametrize("name", sorted(set(ROWS) - {"maximum", "minimum"}))
def test_every_row_has_an_edge_or_is_plain(name: str):
    """Rows without an edge of their own have none."""
    plain = {"fneg", "fma", "canonicalize", "exp10", "remquo", "lgamma_r"}
    assert (name in {row for row, _, _ in EDGES}) is (name not in plain)


@pytest.mark.parametrize("name", ["maximum", "minimum"])
def test_ieee_extremes_pass_nan_on(name: str):
    """llvm.maximum gives NaN for NaN; so it is that operand on which the result depends."""
    for point, expected in (((nan, 1), (1, 0)), ((1, nan), (0, 1)), ((2, 2), (0.5, 0.5))):
        result, *partials = evaluate(ROWS[name], "f64", point)
        assert math.isnan(result) is any(map(math.isnan, point))
        assert tuple(partials) == expected


def test_nan_argument_gives_nan_partial():
    """Functions that are smooth everywhere hand NaN on."""
    names = "sqrt cbrt exp exp2 expm1 log log2 sin cos tan asin acos atan sinh cosh tanh asinh erf lgamma j0 j1 y0 y1"
    for name in names.split():
        _, partial = evaluate(ROWS[name], "f64", (nan,))
        assert math.isnan(partial), name


def test_sign_and_size_taken_apart():
    """copysign(f(|x|), x) is how std writes odd functions: at zeros its derivative is that of f."""
    for x in (0.0, -0.0):
        (_, of_size), (_, of_copy, _) = evaluate(ROWS["fabs"], "f64", (x,)), evaluate(ROWS["copysign"], "f64", (0.0, x))
        assert of_size * of_copy == 1
