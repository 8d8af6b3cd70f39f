"""Shared by the tests of the rules: the emitted formulas as machine code, and their 50-digit counterparts."""

from __future__ import annotations

import ctypes
import math
import random
import struct
from collections.abc import Callable, Sequence
from functools import cache

import llvmlite.binding as binding
from mpmath import mp, mpf
from xdsl.dialects.builtin import ModuleOp, f32, f64, i32
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.passes import rules
from oxad.passes.rules import RESULT, Kind, Rule

mp.dps = 50

FLOATS = {"f64": f64, "f32": f32}
DIGITS = {"f64": 53, "f32": 24}
SMALLEST_NORMAL = {"f64": 2.0**-1022, "f32": 2.0**-126}
LARGEST = {"f64": 1.7976931348623157e308, "f32": 3.4028234663852886e38}

BESSEL = ("j0", "j1", "jn", "y0", "y1", "yn")

Values = Sequence[float]
Point = tuple[float, ...]


def as_width(value: float, width: str) -> float:
    """``value`` rounded to the width; infinite where it is too large."""
    if width == "f64":
        return float(value)
    return ctypes.c_float(value).value


def operation_of(row: Rule) -> type[Operation] | None:
    """The instruction that a row is for, if it is not for functions."""
    rows = ((kind, entry) for kind, entry in rules.OPERATIONS.items() if isinstance(entry, Rule))
    return next((kind for kind, entry in rows if entry.name == row.name), None)


def emit_primal(row: Rule, builder: Builder, args: Sequence[SSAValue], type, name: str | None = None) -> SSAValue:
    """The operation, or a call of the function ``name`` (the last of the row's names by default)."""
    operation = operation_of(row)
    if operation is not None:
        return builder.emit(operation, args, type)
    name = row.names[-1] if name is None else name
    if name.startswith("llvm."):
        name += f".{type.name}"
        if Kind.INT in row.kinds:
            name += ".i32"
    else:
        double, _, single = name.partition("/")
        name = double if type == f64 else single or double + "f"
    return builder.call(name, args, type)


def partials_function(row: Rule, name: str, type, primal_name: str | None = None) -> llvm.FuncOp:
    """``void name(args…, ptr out)``: stores the result, and then the partials in order, through ``out``."""
    kinds = {Kind.FLOAT: type, Kind.INT: i32, Kind.POINTER: PTR}
    function = llvm.FuncOp.define(name, llvm.FunctionType([*(kinds[k] for k in row.kinds), PTR], VOID))
    block = function.body.block
    builder = Builder(block)
    *args, out = block.args
    size = 8 if type == f64 else 4
    result = emit_primal(row, builder, args, type, primal_name)
    builder.store(result, out)
    shared = {}
    for place, i in enumerate(row.operands):
        asked = set()

        def value(index: int, asked: set[int] = asked) -> SSAValue:
            asked.add(index)
            return result if index == RESULT else args[index]

        partial = row.partial(i, builder, value, type, shared)
        assert asked <= row.needs(i)
        if isinstance(partial, rules.Constant):
            assert not row.needs(i)
            partial = builder.float(partial.value, type)
        builder.store(partial, builder.offset(out, (place + 1) * size))
    builder.ret()
    return function


def declare_primals(module: ModuleOp) -> None:
    """Declares what is called and neither defined nor declared."""
    present = {op.sym_name.data for op in module.ops if isinstance(op, llvm.FuncOp)}
    for op in list(module.walk()):
        if isinstance(op, llvm.CallOp) and op.callee is not None:
            name = op.callee.string_value()
            if name not in present:
                present.add(name)
                module.body.block.add_op(llvm.FuncOp.define(name, op.function_type, body=False))


def compile_rows(rows: Sequence[tuple[Rule, str, str | None]], width: str):
    """From (row, symbol, name of the primal) to machine code."""
    binding.load_library_permanently("libgcc_s.so.1")  # has the primal of llvm.powi
    module = ModuleOp([partials_function(row, name, FLOATS[width], primal) for row, name, primal in rows])
    rules.add_support(module)
    declare_primals(module)
    return jit(lower_text(module), 0)


@cache
def compiled(width: str):
    """All rows at one width."""
    return compile_rows([(row, f"row.{row.name}", None) for row in rules.all_rules()], width)


def run(engine, symbol: str, row: Rule, width: str, point: Values) -> tuple[float, ...]:
    """(result, partials…) at a point, which has an entry per argument that is not a pointer."""
    scalar = ctypes.c_double if width == "f64" else ctypes.c_float
    out = (scalar * (1 + len(row.operands)))()
    ignored = ctypes.c_int32()
    given = iter(point)
    args: list[object] = []
    types: list[object] = []
    for kind in row.kinds:
        match kind:
            case Kind.FLOAT:
                args.append(next(given))
                types.append(scalar)
            case Kind.INT:
                args.append(int(next(given)))
                types.append(ctypes.c_int32)
            case _:
                args.append(ctypes.addressof(ignored))
                types.append(ctypes.c_void_p)
    engine.function(symbol, None, [*types, ctypes.c_void_p])(*args, ctypes.addressof(out))
    return tuple(out)


def evaluate(row: Rule, width: str, point: Values) -> tuple[float, ...]:
    """(result, partials…) of a row of the table."""
    return run(compiled(width), f"row.{row.name}", row, width, point)


def points(row: Rule, width: str, count: int = 30) -> list[Point]:
    """The row's own points and ``count`` of each size out of its domain, all signs, exact in ``width``."""
    random_points = random.Random(row.name)
    kinds = [kind for kind in row.kinds if kind is not Kind.POINTER]
    assert len(row.domain) == len(kinds), f"{row.name}: a domain per argument"
    found: list[Point] = [tuple(float(x) for x in point) for point in row.at]
    for number in range(count):
        point = []
        for (low, high), kind in zip(row.domain, kinds, strict=True):
            x = random_points.uniform(low, high)
            if kind is Kind.INT:
                x = float(round(x))
            elif number % 3 == 0:
                # Small numbers too, where the domain has them.
                small = math.copysign(10.0 ** random_points.uniform(-6, 0), x)
                x = small if low <= small <= high else x
            point.append(x)
        found.append(tuple(point))
    low, high = SMALLEST_NORMAL[width], LARGEST[width]
    held = [point for point in found if all(x == 0 or low <= abs(x) <= high for x in point)]
    return [tuple(as_width(x, width) for x in point) for point in held]


# 50-digit derivatives


def _diff(f: Callable[..., mpf]) -> Callable[..., list[mpf]]:
    """Partials of a function that is smooth around every point asked for."""

    def partials(*args: mpf) -> list[mpf]:
        result = []
        for i in range(len(args)):

            def along(t: mpf, i: int = i) -> mpf:
                return f(*(t if j == i else a for j, a in enumerate(args)))

            with mp.workdps(120):
                x = args[i]
                h = mpf(10) ** -30 * (abs(x) if x else 1)
                # The error of the central difference is h² f'''/6: about 1e-60, relative to the size of x.
                result.append((along(x + h) - along(x - h)) / (2 * h))
        return result

    return partials


def _truncated(a: mpf, b: mpf) -> mpf:
    q = a / b
    return mp.floor(q) if q >= 0 else mp.ceil(q)


def _half_even(a: mpf, b: mpf) -> mpf:
    return mp.nint(a / b)


def _sign(x: mpf) -> mpf:
    return mpf(-1 if x < 0 else 1)


def _larger(a: mpf, b: mpf) -> list[mpf]:
    return [mpf(1) / 2] * 2 if a == b else [mpf(a > b), mpf(b > a)]


def _smaller(a: mpf, b: mpf) -> list[mpf]:
    return _larger(b, a) if a != b else [mpf(1) / 2] * 2


def _difference(a: mpf, b: mpf) -> list[mpf]:
    d = mpf(1) / 2 if a == b else mpf(a > b)
    return [d, -d]


def _power(x: mpf, y: mpf) -> list[mpf]:
    if x > 0:
        return _diff(mp.power)(x, y)
    assert x == 0 and y >= 0
    return [mpf(0) if y != 1 else mpf(1), mpf(0)]


def _exact_float_power(x: float) -> mpf:
    return mpf(2) ** -math.frexp(float(x))[1]


def _gamma_log(x: mpf) -> list[mpf]:
    return [mp.digamma(x)]


EXACT: dict[str, Callable[..., list[mpf]]] = {
    "fadd": _diff(lambda a, b: a + b),
    "fsub": _diff(lambda a, b: a - b),
    "fmul": _diff(lambda a, b: a * b),
    "fdiv": _diff(lambda a, b: a / b),
    "fneg": _diff(lambda a: -a),
    "frem": lambda a, b: [mpf(1), -_truncated(a, b)],
    "fmod": lambda a, b: [mpf(1), -_truncated(a, b)],
    "remainder": lambda a, b: [mpf(1), -_half_even(a, b)],
    "remquo": lambda a, b: [mpf(1), -_half_even(a, b)],
    "fma": _diff(lambda a, b, c: a * b + c),
    "canonicalize": _diff(lambda a: +a),
    "ldexp": lambda x, n: [mpf(2) ** int(n)],
    "frexp": lambda x: [_exact_float_power(x)],
    "sqrt": _diff(mp.sqrt),
    "cbrt": _diff(lambda x: _sign(x) * mp.cbrt(abs(x))),
    "hypot": _diff(mp.hypot),
    "exp": _diff(mp.exp),
    "exp2": _diff(lambda x: mpf(2) ** x),
    "exp10": _diff(lambda x: mpf(10) ** x),
    "expm1": lambda x: [mp.exp(x)],
    "log": _diff(mp.log),
    "log2": _diff(lambda x: mp.log(x) / mp.log(2)),
    "log10": _diff(mp.log10),
    "log1p": _diff(mp.log1p),
    "pow": _power,
    "powi": lambda x, n: [mpf(0) if n == 0 else n * x ** int(n - 1)],
    "sin": _diff(mp.sin),
    "cos": _diff(mp.cos),
    "tan": _diff(mp.tan),
    "asin": _diff(mp.asin),
    "acos": _diff(mp.acos),
    "atan": _diff(mp.atan),
    "atan2": lambda y, x: [x / (x * x + y * y), -y / (x * x + y * y)],
    "sinh": _diff(mp.sinh),
    "cosh": _diff(mp.cosh),
    "tanh": lambda x: [mp.sech(x) ** 2],
    "asinh": _diff(mp.asinh),
    "acosh": _diff(mp.acosh),
    "atanh": _diff(mp.atanh),
    # Zeros have signs, which mpf has not: see `errors`.
    "fabs": lambda x: [_sign(x)],
    "copysign": lambda x, s: [_sign(x) * _sign(s), mpf(0)],
    "maxnum": _larger,
    "minnum": _smaller,
    "maximum": _larger,
    "minimum": _smaller,
    "fdim": _difference,
    "erf": _diff(mp.erf),
    "erfc": lambda x: [-2 / mp.sqrt(mp.pi) * mp.exp(-x * x)],
    "lgamma": _gamma_log,
    "lgamma_r": _gamma_log,
    "tgamma": lambda x: [mp.gamma(x) * mp.digamma(x)],
    "j0": lambda x: [mp.besselj(0, x, 1)],
    "j1": lambda x: [mp.besselj(1, x, 1)],
    "jn": lambda n, x: [mp.besselj(n, x, 1)],
    "y0": lambda x: [mp.bessely(0, x, 1)],
    "y1": lambda x: [mp.bessely(1, x, 1)],
    "yn": lambda n, x: [mp.bessely(n, x, 1)],
}
"""From a row's name to its partials at a point."""


def scale(row: Rule, point: Values) -> mpf:
    """What an error is relative to, beside the partial itself: terms that cancel by the nature of the formula."""
    if row.name in ("lgamma", "lgamma_r", "tgamma") and point[0] < 0:
        reflected = mp.pi / mp.tan(mp.pi * mpf(point[0]))
        return abs(reflected) * (abs(mp.gamma(mpf(point[0]))) if row.name == "tgamma" else 1)
    if row.name in BESSEL:
        # Near 0 their terms are small themselves; further out each oscillates, with this amplitude.
        x = abs(mpf(point[-1]))
        return mp.sqrt(2 / (mp.pi * x)) if x > 1 else mpf(0)
    return mpf(0)


def errors(row: Rule, width: str, point: Values, partials: Sequence[float]) -> list[float]:
    """How far the partials are off: the error as a multiple of the row's tolerance, one per partial."""
    signed = row.name in ("fabs", "copysign")
    exact = [mpf(math.copysign(x or 1.0, x) if signed else x) for x in point]
    expected = EXACT[row.name](*exact)
    tolerance = row.tolerance[0 if width == "f64" else 1]
    found = []
    for value, truth in zip(partials, expected, strict=True):
        if abs(truth) > LARGEST[width]:
            found.append(0.0 if value == math.copysign(math.inf, truth) else math.inf)
            continue
        # A subnormal partial has fewer digits.
        size = max(abs(truth), scale(row, point), mpf(SMALLEST_NORMAL[width]))
        error = abs(mpf(value) - truth) / (size * tolerance)
        found.append(float(error) if mp.isfinite(error) else math.inf)
    return found


def bits(value: float) -> bytes:
    """The bits of a double, to compare zeros and NaN."""
    return struct.pack("d", value)
