"""Differentiates a function of LLVM text in forward mode and runs it in this process."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, ModuleOp, StringAttr, SymbolRefAttr, f64, i64

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm import FuncOp, FunctionType, StructType
from oxad.dialects.llvm.builder import Builder
from oxad.lifting import lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.lowering.native import parse
from oxad.passes import run_pipeline


def lifted(text: str) -> ModuleOp:
    """LLVM text, first through LLVM's own printer."""
    return lift_text(str(parse(text)))


def add_request(module: ModuleOp, callee: str, activities: Sequence[str], width: int, result: str) -> None:
    """A function ``df`` that asks for the forward derivative: ``(arguments…, shadows behind each)``.

    A float result comes back through pointers behind the arguments: the primal, then one per lane.
    """
    primal = next(op for op in module.ops if isinstance(op, FuncOp) and op.sym_name.data == callee)
    inputs = []
    for type, word in zip(primal.function_type.inputs.data, activities, strict=True):
        inputs.append(type)
        if word != "const":
            inputs.extend([type, i64] if word.endswith("v") else [type] * width)
    type = primal.function_type.result
    lanes = type if width == 1 else llvm.ArrayType(width, type)
    result_type = {"none": None, "const": type, "dualonly": lanes, "dual": StructType([type, lanes])}[result]
    outputs = 0 if result == "none" else 1 if result == "const" else width + (result == "dual")
    pointer = llvm.PointerType()
    func = FuncOp.define("df", FunctionType([*inputs, *[pointer] * outputs], llvm.VoidType()))
    b = Builder(func.body.block)
    args = list(func.body.block.args)
    value = b.emit(
        requests.ForwardOp,
        args[: len(inputs)],
        result_type,
        callee=SymbolRefAttr(callee),
        activities=ArrayAttr([StringAttr(a) for a in activities]),
        width=IntegerAttr(width, i64),
        result_activity=StringAttr(result),
    )
    places = args[len(inputs) :]
    if result in ("const", "dual"):
        primal_value = value if result == "const" else b.extract(value, [0], type)
        b.store(primal_value, places.pop(0), 8)
    if result in ("dual", "dualonly"):
        lane_values = value if result == "dualonly" else b.extract(value, [1], lanes)
        for k, place in enumerate(places):
            b.store(lane_values if width == 1 else b.extract(lane_values, [k], type), place, 8)
    b.ret()
    module.body.block.add_op(func)


class Derivative:
    """The compiled derivative of ``@f`` at a width."""

    def __init__(
        self, text: str, activities: Sequence[str], width: int, result: str = "dual", callee: str = "f", level: int = 2
    ):
        module = lifted(text)
        add_request(module, callee, activities, width, result)
        run_pipeline(module)
        self.text = lower_text(module)
        self.engine = jit(self.text, level)
        self.width = width
        self.result = result
        self.activities = activities

    def __call__(self, *arguments: Any) -> tuple[float, list[float]]:
        """``arguments`` as ``df`` takes them: floats, integers, ctypes arrays. Gives the primal and the lanes."""
        outputs = 0 if self.result == "none" else (self.result != "dualonly") + self.width * (self.result != "const")
        places = (ctypes.c_double * max(outputs, 1))()
        kinds: list[Any] = []
        values: list[Any] = []
        for argument in arguments:
            if isinstance(argument, float):
                kinds.append("double")
                values.append(argument)
            elif isinstance(argument, int):
                kinds.append("i64")
                values.append(argument)
            else:
                kinds.append("ptr")
                values.append(ctypes.addressof(argument))
        for k in range(outputs):
            kinds.append("ptr")
            values.append(ctypes.addressof(places) + 8 * k)
        self.engine.function("df", "void", kinds)(*values)
        found = list(places)[:outputs]
        primal = found.pop(0) if self.result in ("dual", "const") else float("nan")
        return primal, found


def doubles(*values: float) -> ctypes.Array[ctypes.c_double]:
    """Memory with these floats."""
    return (ctypes.c_double * len(values))(*values)


__all__ = ["Derivative", "add_request", "doubles", "f64", "lifted"]
