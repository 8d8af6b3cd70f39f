"""Differentiates ``double @f(ptr %x, double %y, i64 %n)`` of LLVM text in both modes and runs it in this process."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, ModuleOp, StringAttr, SymbolRefAttr, f64, i64
from xdsl.ir import Attribute

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm import FuncOp, FunctionType, StructType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.lifting import lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import Engine, jit
from oxad.lowering.native import normalise, parse
from oxad.passes import run_pipeline

LIBRARY = """
declare double @llvm.sin.f64(double)
declare double @llvm.cos.f64(double)
declare double @llvm.exp.f64(double)
declare double @llvm.fabs.f64(double)
declare double @llvm.maxnum.f64(double, double)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare noalias ptr @calloc(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"
"""


@dataclass(frozen=True)
class Result:
    """What a derivative gave: the primal's value, the floats behind ``x`` afterwards, and derivatives."""

    value: float
    memory: tuple[float, ...]
    lanes: tuple[tuple[float, ...], ...]
    """Reverse: per lane the cotangents of what ``x`` led to and of ``y``. Forward: per lane the tangents of what ``x``
    leads to afterwards and of the result."""


def lifted(text: str, optimised: bool) -> ModuleOp:
    """LLVM text with ``LIBRARY``, as it is or as the driver would normalise it."""
    source = parse(LIBRARY + text)
    if optimised:
        normalise(source, ["f"])
    return lift_text(str(source))


def doubles(values: Sequence[float]) -> ctypes.Array[ctypes.c_double]:
    """Memory with these floats."""
    return (ctypes.c_double * len(values))(*values)


def request(module: ModuleOp, op: type[requests.RequestOp], width: int) -> None:
    """Adds ``df(x, shadows of x…, y, tangents of y… (forward), n, seeds… (reverse), out)``."""
    forward = op is requests.ForwardOp
    lanes: Attribute = f64 if width == 1 else llvm.ArrayType(width, f64)
    tangents = [f64] * width if forward else []
    seeds = [] if forward else [f64] * width
    func = FuncOp.define("df", FunctionType([PTR, *[PTR] * width, f64, *tangents, i64, *seeds, PTR], VOID))
    module.body.block.add_op(func)
    b = Builder(func.body.block)
    *args, out = func.body.block.args
    value = b.emit(
        op,
        args,
        StructType([f64, lanes]),
        callee=SymbolRefAttr("f"),
        activities=ArrayAttr([StringAttr(a) for a in ("dup", "dup" if forward else "active", "const")]),
        width=IntegerAttr(width, i64),
        result_activity=StringAttr("dual" if forward else "active"),
    )
    b.store(b.extract(value, [0], f64), out, 8)
    b.store(b.extract(value, [1], lanes), b.offset(out, 8), 8)
    b.ret()


class Primal:
    """The function itself."""

    def __init__(self, text: str):
        self.engine: Engine = jit(LIBRARY + text, 0)
        self.function = self.engine.function("f", "double", ["ptr", "double", "i64"])

    def __call__(self, x: Sequence[float], y: float, n: int) -> tuple[float, tuple[float, ...]]:
        """The value, and the floats behind ``x`` afterwards."""
        memory = doubles(x)
        value = self.function(ctypes.addressof(memory), y, n)
        return value, tuple(memory)


class Reverse:
    """The compiled reverse derivative."""

    def __init__(self, text: str, width: int = 1, optimised: bool = False, level: int = 1):
        module = lifted(text, optimised)
        request(module, requests.ReverseOp, width)
        run_pipeline(module)
        self.text = lower_text(module)
        self.engine = jit(self.text, level)
        self.width = width
        kinds = ["ptr", *["ptr"] * width, "double", "i64", *["double"] * width, "ptr"]
        self.function = self.engine.function("df", "void", kinds)

    def __call__(
        self, x: Sequence[float], y: float, n: int, seeds: Sequence[float], shadows: Sequence[Sequence[float]]
    ) -> Result:
        """``shadows``: per lane the cotangents of the floats behind ``x``, after the call."""
        memory, out = doubles(x), doubles([0.0] * (self.width + 1))
        lanes = [doubles(shadow) for shadow in shadows]
        self.function(ctypes.addressof(memory), *map(ctypes.addressof, lanes), y, n, *seeds, ctypes.addressof(out))
        found = tuple((*lane, dy) for lane, dy in zip(lanes, list(out)[1:], strict=True))
        return Result(out[0], tuple(memory), found)


class Forward:
    """The compiled forward derivative."""

    def __init__(self, text: str, width: int = 1, optimised: bool = False, level: int = 1):
        module = lifted(text, optimised)
        request(module, requests.ForwardOp, width)
        run_pipeline(module)
        self.engine = jit(lower_text(module), level)
        self.width = width
        kinds = ["ptr", *["ptr"] * width, "double", *["double"] * width, "i64", "ptr"]
        self.function = self.engine.function("df", "void", kinds)

    def __call__(
        self, x: Sequence[float], y: float, n: int, dx: Sequence[Sequence[float]], dy: Sequence[float]
    ) -> Result:
        """``dx``, ``dy``: the tangents, per lane."""
        memory, out = doubles(x), doubles([0.0] * (self.width + 1))
        lanes = [doubles(tangent) for tangent in dx]
        self.function(ctypes.addressof(memory), *map(ctypes.addressof, lanes), y, *dy, n, ctypes.addressof(out))
        found = tuple((*lane, d) for lane, d in zip(lanes, list(out)[1:], strict=True))
        return Result(out[0], tuple(memory), found)


def check(text: str, x: Sequence[float], y: float, n: int, optimised: bool = False) -> None:
    """Both modes against each other, 〈w, J v〉 = 〈Jᵀ w, v〉 to 1e-12, and against central differences.

    ``w``: a seed for the result and one for every float behind ``x`` after the call.
    """
    value, after = Primal(text)(x, y, n)
    seeds, shadow = (1.5,), [0.3 * (k % 3) - 0.4 for k in range(len(x))]
    reverse = Reverse(text, 1, optimised)(x, y, n, seeds, [shadow])
    assert (reverse.value, reverse.memory) == (value, after), "the primal in the reverse derivative"
    gradient = reverse.lanes[0]
    count = len(x) + 1
    v = [[float(i == k) for i in range(count)] for k in range(count)]
    forward = Forward(text, 1, optimised)
    primal = Primal(text)
    for k, direction in enumerate(v):
        run = forward(x, y, n, [direction[:-1]], [direction[-1]])
        assert (run.value, run.memory) == (value, after), "the primal in the forward derivative"
        terms = [w * t for w, t in zip((*shadow, *seeds), run.lanes[0], strict=True)]
        scale = sum(map(abs, terms)) + max(map(abs, gradient)) + 1.0
        assert abs(sum(terms) - gradient[k]) <= 1e-12 * scale, f"{k}: forward {sum(terms)}, reverse {gradient[k]}"
        difference = central(primal, x, y, n, direction, (*shadow, *seeds))
        # Cubic error of the formula at h = 1e-5, and rounding over h.
        assert abs(difference - gradient[k]) <= 2e-6 * scale, f"{k}: differences {difference}, reverse {gradient[k]}"


def central(
    primal: Primal, x: Sequence[float], y: float, n: int, direction: Sequence[float], weights: Sequence[float]
) -> float:
    """The derivative of the weighted sum of all outputs, of fourth order in h."""

    def along(h: float) -> float:
        moved = [a + h * d for a, d in zip((*x, y), direction, strict=True)]
        value, after = primal(moved[:-1], moved[-1], n)
        return sum(w * a for w, a in zip(weights, (*after, value), strict=True))

    h = 1e-5
    return (8 * (along(h) - along(-h)) - (along(2 * h) - along(-2 * h))) / (12 * h)


def check_lanes(text: str, width: int, x: Sequence[float], y: float, n: int, optimised: bool = False) -> None:
    """Every lane of a reverse derivative against one that has its seeds alone, to 1e-14 (fused operations)."""
    seeds = [0.5 + k for k in range(width)]
    shadows = [[0.1 * (i + 1) * (k - 1) for i in range(len(x))] for k in range(width)]
    wide = Reverse(text, width, optimised)(x, y, n, seeds, shadows)
    single = Reverse(text, 1, optimised)
    for k in range(width):
        alone = single(x, y, n, seeds[k : k + 1], shadows[k : k + 1])
        assert (wide.value, wide.memory) == (alone.value, alone.memory)
        for a, b in zip(wide.lanes[k], alone.lanes[0], strict=True):
            assert abs(a - b) <= 1e-13 * (1.0 + abs(b)), f"lane {k}: {wide.lanes[k]} and {alone.lanes[0]}"
