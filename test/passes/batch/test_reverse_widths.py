"""Reverse mode in several lanes: each lane is, bit for bit, what a gradient with its seed alone is."""

from __future__ import annotations

import ctypes
import importlib.util
import struct
import sys
from pathlib import Path

import pytest
from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, StringAttr, SymbolRefAttr, f64, i64

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm import FuncOp, FunctionType, StructType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.lifting import lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.lowering.native import parse
from oxad.passes import run_pipeline

RUNS = Path(__file__).parent.parent / "derive-forward"


def cases() -> dict[str, str]:
    """The functions that forward mode is tested with."""
    sys.path.insert(0, str(RUNS))
    spec = importlib.util.spec_from_file_location("forward_runs", RUNS / "test_runs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: module.text(name) for name in module.CASES}


# A copy of bytes that nobody reads as floats, a shuffle and address arithmetic are refused in reverse; invoke has
# tests of its own.
FORWARD_ONLY = {"heap", "vectors", "invoke", "addresses-as-integers"}
TEXTS = {name: text for name, text in cases().items() if name not in FORWARD_ONLY}
X = (0.7, 1.3, 0.4)
Y = 1.9
SEEDS = (1.0, -2.0, 0.5, 3.0)


def gradient(text: str, width: int, seeds: tuple[float, ...]) -> tuple[float, list[tuple[float, ...]]]:
    """The primal, and per lane the gradient with respect to the three floats and ``y``."""
    module = lift_text(str(parse(text)))
    func = FuncOp.define("df", FunctionType([PTR, *[PTR] * width, f64, *[f64] * width, PTR], VOID))
    module.body.block.add_op(func)
    b = Builder(func.body.block)
    *args, out = func.body.block.args
    lanes = f64 if width == 1 else llvm.ArrayType(width, f64)
    value = b.emit(
        requests.ReverseOp,
        args,
        StructType([f64, lanes]),
        callee=SymbolRefAttr("f"),
        activities=ArrayAttr([StringAttr("dup"), StringAttr("active")]),
        width=IntegerAttr(width, i64),
        result_activity=StringAttr("active"),
    )
    b.store(b.extract(value, [0], f64), out, 8)
    b.store(b.extract(value, [1], lanes), b.offset(out, 8), 8)
    b.ret()
    run_pipeline(module)
    engine = jit(lower_text(module), 2)
    shadows = [(ctypes.c_double * 3)() for _ in range(width)]
    x = (ctypes.c_double * 3)(*X)
    result = (ctypes.c_double * (width + 1))()
    kinds = ["ptr", *["ptr"] * width, "double", *["double"] * width, "ptr"]
    addresses = [ctypes.addressof(s) for s in shadows]
    engine.function("df", "void", kinds)(ctypes.addressof(x), *addresses, Y, *seeds, ctypes.addressof(result))
    return result[0], [(*shadow, d) for shadow, d in zip(shadows, list(result)[1:], strict=True)]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("width", [2, 3, 4])
def test_lanes_are_gradients(name: str, width: int) -> None:
    primal, lanes = gradient(TEXTS[name], width, SEEDS[:width])
    for seed, lane in zip(SEEDS, lanes, strict=False):
        alone_primal, (alone,) = gradient(TEXTS[name], 1, (seed,))
        assert struct.pack("d", primal) == struct.pack("d", alone_primal)
        assert struct.pack("4d", *lane) == struct.pack("4d", *alone)
