"""On vectors of floats, every lane has the partials of the scalar."""

from __future__ import annotations

import ctypes
import struct

import llvmlite.binding as binding
import pytest
from rule_code import FLOATS, as_width, declare_primals, emit_primal, evaluate, points
from xdsl.dialects.builtin import ModuleOp, VectorType, bf16, f16, f80, f128, i32

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.lowering import lower_text, native
from oxad.lowering.jit import jit
from oxad.passes import rules
from oxad.passes.rules import RESULT, Kind, Rule

binding.load_library_permanently("libgcc_s.so.1")  # has the primal of llvm.powi

LANES = 4

ROWS = [
    row
    for row in rules.all_rules()
    if any(name.startswith("llvm.") for name in row.names) or any(entry is row for entry in rules.OPERATIONS.values())
]


def kernel(row: Rule, width: str, scalar_exponent: bool) -> llvm.FuncOp:
    """``void (ptr inputs, exponent, ptr outputs)`` on vectors: loads the arguments, stores result and partials."""
    vector = VectorType(FLOATS[width], [LANES])
    exponents = i32 if scalar_exponent else VectorType(i32, [LANES])
    size = LANES * (8 if width == "f64" else 4)
    function = llvm.FuncOp.define(f"kernel.{row.name}", llvm.FunctionType([PTR, PTR, PTR], VOID))
    builder = Builder(function.body.block)
    inputs, integers, outputs = function.body.block.args
    args = [
        builder.load(integers, exponents, 4)
        if kind is Kind.INT
        else builder.load(builder.offset(inputs, i * size), vector, 4)
        for i, kind in enumerate(row.kinds)
    ]
    operation = next((kind for kind, entry in rules.OPERATIONS.items() if entry is row), None)
    if operation is not None:
        result = builder.emit(operation, args, vector)
    else:
        name = f"{next(n for n in row.names if n.startswith('llvm.'))}.v{LANES}{width}"
        if Kind.INT in row.kinds:
            name += ".i32" if scalar_exponent else f".v{LANES}i32"
        result = builder.call(name, args, vector)
        assert rules.classify(function.body.block.last_op) is row  # pyright: ignore[reportArgumentType]
    builder.store(result, outputs, 4)
    for place, i in enumerate(row.operands):
        partial = row.partial(i, builder, lambda index: result if index == RESULT else args[index], vector)
        if isinstance(partial, rules.Constant):
            partial = builder.float(partial.value, vector)
        builder.store(partial, builder.offset(outputs, (place + 1) * size), 4)
    builder.ret()
    return function


@pytest.mark.parametrize("type", [f16, bf16, f80, f128], ids=lambda type: type.name)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_other_widths(row: Rule, type):
    """LLVM accepts what is emitted for floats that no test machine computes with; what is not exact is refused."""
    function = llvm.FuncOp.define("f", llvm.FunctionType([{Kind.INT: i32}.get(k, type) for k in row.kinds], type))
    builder = Builder(function.body.block)
    args = function.body.block.args
    name = next((n for n in row.names if n.startswith("llvm.")), None)
    if name is not None:
        full = f"{name}.{type.name}" + (".i32" if Kind.INT in row.kinds else "")
        result = builder.call(full, args, type)
        assert rules.classify(function.body.block.last_op) is row  # pyright: ignore[reportArgumentType]
    else:
        result = emit_primal(row, builder, args, type)
    total = result
    try:
        for i in row.operands:
            partial = row.partial(i, builder, lambda index: result if index == RESULT else args[index], type)
            total = builder.fadd(total, partial) if not isinstance(partial, rules.Constant) else total
    except OxadError as error:
        assert row.name in ("exp2", "exp10", "log2", "log10") and type in (f80, f128)
        assert error.diagnostics[0].code == "OX0380"
        return
    builder.ret(total)
    module = ModuleOp([function])
    rules.add_support(module)
    declare_primals(module)
    native.verify(native.parse(lower_text(module)), "the emission of a rule")


@pytest.mark.parametrize("width", ["f64", "f32"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_lanes(row: Rule, width: str):
    scalar_exponent = row.name == "powi"
    module = ModuleOp([kernel(row, width, scalar_exponent)])
    rules.add_support(module)
    declare_primals(module)
    code = "d" if width == "f64" else "f"
    chosen = points(row, width)[:LANES]
    if scalar_exponent:
        chosen = [(x, 3.0) for x, _ in chosen]
    columns = list(zip(*chosen, strict=True))
    floats = [columns[i] for i, kind in enumerate(row.kinds) if kind is Kind.FLOAT]
    floats_by_place = [columns[i] if kind is Kind.FLOAT else (0.0,) * LANES for i, kind in enumerate(row.kinds)]
    assert floats
    inputs = b"".join(struct.pack(f"{LANES}{code}", *column) for column in floats_by_place)
    whole = next((columns[i] for i, kind in enumerate(row.kinds) if kind is Kind.INT), (0.0,) * LANES)
    integers = struct.pack(f"{LANES}i", *(int(x) for x in whole))
    count = LANES * (1 + len(row.operands))
    outputs = ctypes.create_string_buffer(count * struct.calcsize(code))
    engine = jit(lower_text(module), 0)
    engine.function(f"kernel.{row.name}", None, [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p])(
        inputs, integers, ctypes.addressof(outputs)
    )
    found = struct.unpack(f"{count}{code}", outputs.raw)
    for lane, point in enumerate(chosen):
        expected = evaluate(row, width, tuple(as_width(x, width) for x in point))
        assert found[lane::LANES] == pytest.approx(expected, rel=1e-15 if width == "f64" else 1e-7), point
