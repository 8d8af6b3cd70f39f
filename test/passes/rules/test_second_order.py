"""Formulas can be differentiated again: by the rules themselves, they give second derivatives."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import pytest
from mpmath import mp, mpf
from rule_code import EXACT, points

from oxad.passes import rules
from oxad.passes.rules import RESULT, Kind, Rule
from oxad.passes.rules.formula import Node

ROWS = {row.name: row for row in rules.all_rules()}

# Functions of 50 digits by which formulas are evaluated.
FUNCTIONS: dict[str, Callable[..., mpf]] = {
    "sqrt": mp.sqrt,
    "exp": mp.exp,
    "log": mp.log,
    "sin": mp.sin,
    "cos": mp.cos,
    "sinh": mp.sinh,
    "cosh": mp.cosh,
    "fabs": abs,
    "copysign": lambda x, s: mpf(math.copysign(float(x), float(s))),
    "pow": mp.power,
    "hypot": mp.hypot,
    "powi": lambda x, n: x ** int(n),
    "tan": mp.tan,
    "asin": mp.asin,
    "acos": mp.acos,
    "atan": mp.atan,
    "atan2": mp.atan2,
    "tanh": mp.tanh,
    "asinh": mp.asinh,
    "acosh": mp.acosh,
    "atanh": mp.atanh,
    "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)),
    "exp2": lambda x: mpf(2) ** x,
    "exp10": lambda x: mpf(10) ** x,
    "expm1": mp.expm1,
    "log2": lambda x: mp.log(x) / mp.log(2),
    "log10": mp.log10,
    "log1p": mp.log1p,
    "erf": mp.erf,
    "erfc": mp.erfc,
    "j0": mp.j0,
    "j1": mp.j1,
    "jn": mp.besselj,
    "y0": lambda x: mp.bessely(0, x),
    "y1": lambda x: mp.bessely(1, x),
    "yn": mp.bessely,
    "fdiv": lambda a, b: a / b,
    "fmul": lambda a, b: a * b,
    "fma": lambda a, b, c: a * b + c,
}

Dual = tuple[mpf, mpf]
PREDICATES = {
    "oeq": lambda a, b: a == b,
    "une": lambda a, b: a != b,
    "olt": lambda a, b: a < b,
    "ole": lambda a, b: a <= b,
    "ogt": lambda a, b: a > b,
    "oge": lambda a, b: a >= b,
}


def dual(node: Node, env: Mapping[int, Dual]) -> Dual:
    """Value and tangent of a formula; a call's tangent is by its row."""
    zero = mpf(0)
    if node.op == "where":
        # The branch not chosen may have no value in mpmath, which raises where IEEE arithmetic goes on.
        chosen, _ = dual(node.args[0], env)
        return dual(node.args[1 if chosen else 2], env)
    args = [dual(arg, env) for arg in node.args]
    match node.op:
        case "value":
            return env[int(str(node.payload))]
        case "number":
            return mpf(str(node.payload) if isinstance(node.payload, int) else node.payload), zero
        case "neg":
            return -args[0][0], -args[0][1]
        case "add":
            return args[0][0] + args[1][0], args[0][1] + args[1][1]
        case "sub":
            return args[0][0] - args[1][0], args[0][1] - args[1][1]
        case "mul":
            (a, da), (b, db) = args
            return a * b, a * db + da * b
        case "div":
            (a, da), (b, db) = args
            return a / b, (da - a / b * db) / b
        case "cmp":
            return mpf(PREDICATES[str(node.payload)](args[0][0], args[1][0])), zero
        case "isnan":
            return mpf(mp.isnan(args[0][0])), zero
        case "and":
            return mpf(bool(args[0][0]) and bool(args[1][0])), zero
        case "or":
            return mpf(bool(args[0][0]) or bool(args[1][0])), zero
        case "tofloat":
            return args[0][0], zero
        case "call":
            return called(ROWS[str(node.payload)], args)
    raise AssertionError(node.op)


def called(row: Rule, args: list[Dual]) -> Dual:
    value = FUNCTIONS[row.name](*(a for a, _ in args))
    env = {**{i: (a, mpf(0)) for i, (a, _) in enumerate(args)}, RESULT: (value, mpf(0))}
    return value, sum((dual(row.formula(i), env)[0] * args[i][1] for i in row.operands if args[i][1]), mpf(0))


def exact_second(row: Rule, point: list[mpf], i: int, j: int) -> mpf:
    """∂²/∂i∂j by a central difference of the exact first partial."""
    with mp.workdps(150):
        h = mpf(10) ** -20 * (abs(point[j]) or 1)
        moved = [EXACT[row.name](*(x + s * h if k == j else x for k, x in enumerate(point)))[i] for s in (1, -1)]
        return (moved[0] - moved[1]) / (2 * h)


KINKS = "fabs copysign maxnum minnum maximum minimum fdim frem fmod remainder remquo"
LINEAR = "fadd fsub fneg canonicalize ldexp frexp"
HELPERS = "lgamma lgamma_r tgamma"
SMOOTH = sorted(set(ROWS) - set(f"{KINKS} {LINEAR} {HELPERS}".split()))


@pytest.mark.parametrize("name", SMOOTH)
def test_second_derivatives(name: str):
    row = ROWS[name]
    checked = 0
    for raw in points(row, "f64", 12):
        if name == "pow" and raw[0] == 0:
            continue  # the power of zero is not smooth
        point = [mpf(x) for x in raw]
        value = FUNCTIONS[name](*point)
        floats = [i for i, kind in enumerate(row.kinds) if kind is Kind.FLOAT]
        for j in floats:
            tangents = [mpf(k == j) for k in range(len(point))]
            args = list(zip(point, tangents, strict=True))
            result = called(row, args)
            env = {**dict(enumerate(args)), RESULT: (value, result[1])}
            for place, i in enumerate(floats):
                _, second = dual(row.formula(i), env)
                truth = exact_second(row, point, place, j)
                size = max(abs(truth), abs(dual(row.formula(i), env)[0]) * mpf(10) ** -3)
                assert abs(second - truth) <= size * mpf(10) ** -11, (raw, i, j, second, truth)
                checked += 1
    assert checked >= 12


def test_pow_at_exponent_zero():
    """∂²(xʸ)/∂x∂y = 1/x there: the guard of the first partial must not hide it."""
    x, y = mpf(3), mpf(0)
    env = {0: (x, mpf(0)), 1: (y, mpf(1)), RESULT: (mpf(1), mp.log(x))}
    assert abs(dual(ROWS["pow"].formula(0), env)[1] - 1 / x) < 1e-15


def test_tanh_at_zero():
    """The third derivative of tanh at 0 is -2: the formula's two branches are one smooth function."""
    (formula,) = ROWS["tanh"].partials
    slopes = []
    for x in (mpf(10) ** -12, -(mpf(10) ** -12), mpf(0)):
        slopes.append(dual(formula, {0: (x, mpf(1))})[1])
    assert slopes[2] == 0
    assert abs((slopes[0] - slopes[1]) / (2 * mpf(10) ** -12) + 2) < 1e-12
