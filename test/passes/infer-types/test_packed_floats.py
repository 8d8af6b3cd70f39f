"""Derivatives through integers that carry floats: packed pairs, tags, and bit tricks that are refused."""

import ctypes
import sys
from pathlib import Path

import pytest
from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, StringAttr, SymbolRefAttr, f64, i64

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm.builder import Builder
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.passes import run_pipeline

sys.path.insert(0, str(Path(__file__).parent.parent / "derive-forward"))
from harness import Derivative, lifted

PACKED = """
define internal i64 @exchange(i64 %p) noinline {
  %lo = trunc i64 %p to i32
  %a = bitcast i32 %lo to float
  %shifted = lshr i64 %p, 32
  %hi = trunc nuw i64 %shifted to i32
  %b = bitcast i32 %hi to float
  %c = fmul float %b, 3.0
  %d = fmul float %a, %a
  %ci = bitcast float %c to i32
  %di = bitcast float %d to i32
  %cw = zext i32 %ci to i64
  %dw = zext i32 %di to i64
  %ds = shl nuw i64 %dw, 32
  %r = or disjoint i64 %ds, %cw
  ret i64 %r
}
define double @f(double %x) {
  %h = fptrunc double %x to float
  %bits = bitcast float %h to i32
  %wide = zext i32 %bits to i64
  %half = fmul float %h, 5.0e-01
  %hbits = bitcast float %half to i32
  %hwide = zext i32 %hbits to i64
  %high = shl nuw i64 %hwide, 32
  %packed = or disjoint i64 %wide, %high
  %r = call i64 @exchange(i64 %packed)
  %m = and i64 %r, 4294967295
  %lo = trunc i64 %m to i32
  %a = bitcast i32 %lo to float
  %s = lshr i64 %r, 32
  %hi = trunc nuw i64 %s to i32
  %b = bitcast i32 %hi to float
  %u = fpext float %a to double
  %v = fpext float %b to double
  %y = fmul double %u, %v
  ret double %y
}
"""
# f = (1.5 x) · x²: every number below is exact in f32, so the derivative 4.5 x² is, too.

CONSTANT = """
define double @f(double %x) {
  %h = fptrunc double %x to float
  %bits = bitcast float %h to i32
  %wide = zext i32 %bits to i64
  %both = or disjoint i64 %wide, 4611686018427387904
  %p = alloca i64, align 8
  store i64 %both, ptr %p, align 8
  %a = load float, ptr %p, align 4
  %q = getelementptr inbounds nuw i8, ptr %p, i64 4
  %b = load float, ptr %q, align 4
  %y = fmul float %a, %b
  %z = fpext float %y to double
  ret double %z
}
"""
# f = 2 x, the 2 being the upper half of the constant.

TRICK = """
define double @f(double %x) {
  %b = bitcast double %x to i64
  %e = add i64 %b, 4503599627370496
  %y = bitcast i64 %e to double
  ret double %y
}
"""


def gradient(text: str, x: float) -> float:
    """df/dx in reverse."""
    module = lifted(text)
    pointer = llvm.PointerType()
    func = llvm.FuncOp.define("df", llvm.FunctionType([f64, f64, pointer], llvm.VoidType()))
    b = Builder(func.body.block)
    value, seed, place = func.body.block.args
    result = b.emit(
        requests.ReverseOp,
        (value, seed),
        llvm.StructType([f64]),
        callee=SymbolRefAttr("f"),
        activities=ArrayAttr([StringAttr("active")]),
        width=IntegerAttr(1, i64),
        result_activity=StringAttr("activeonly"),
    )
    b.store(b.extract(result, [0], f64), place, 8)
    b.ret()
    module.body.block.add_op(func)
    run_pipeline(module)
    place = ctypes.c_double()
    jit(lower_text(module), 2).function("df", "void", ["double", "double", "ptr"])(x, 1.0, ctypes.addressof(place))
    return place.value


@pytest.mark.parametrize(("text", "x", "slope"), [(PACKED, 2.0, 18.0), (PACKED, -0.5, 1.125), (CONSTANT, 3.0, 2.0)])
def test_packed_floats(text: str, x: float, slope: float):
    assert gradient(text, x) == slope
    assert Derivative(text, ["dup"], 1)(x, 1.0)[1] == [slope]
    assert Derivative(text, ["dup"], 3)(x, 1.0, 0.0, -2.0)[1] == [slope, 0.0, -2.0 * slope]


def test_bit_tricks_are_refused_in_both_modes():
    for derive in (lambda: gradient(TRICK, 1.0), lambda: Derivative(TRICK, ["dup"], 1)):
        with pytest.raises(OxadError) as error:
            derive()
        assert error.value.diagnostics[0].code == "OX0310"
