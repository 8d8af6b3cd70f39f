"""What ``batch`` and ``lower-autodiff`` refuse."""

from __future__ import annotations

import pytest
from xdsl.context import Context
from xdsl.dialects.builtin import Builtin
from xdsl.parser import Parser

from oxad.dialects.autodiff import AUTODIFF
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm import LLVM
from oxad.passes import run_pipeline

T = "!autodiff.tangent<f64>"
S = "!autodiff.shadow"

REFUSED = {
    "a cast between other floats": (
        "OX0452",
        f"llvm.func @w(%a: {T}) attributes {{autodiff.width = 2 : i64}} {{"
        f" %0 = autodiff.cast %a : ({T}) -> !autodiff.tangent<vector<2xf32>> llvm.return }}",
    ),
    "more lanes than the width": (
        "OX0453",
        f"llvm.func @w(%a: f64) attributes {{autodiff.width = 1 : i64}} {{"
        f" %0 = autodiff.pack %a, %a : (f64, f64) -> {T} llvm.return }}",
    ),
    "fewer pointers than the width": (
        "OX0453",
        f"llvm.func @w(%a: !llvm.ptr) attributes {{autodiff.width = 2 : i64}} {{"
        f" %0 = autodiff.lanes %a : (!llvm.ptr) -> {S} llvm.return }}",
    ),
    "a second call of what must be called once": (
        "OX0165",
        "llvm.func @rule(f64) llvm.func @w(%a: f64) attributes {autodiff.width = 2 : i64} {"
        ' autodiff.each_lane @rule(%a) {function_type = !llvm.func<!llvm.void (f64)>, once = "why"} : (f64) -> ()'
        " llvm.return }",
    ),
    "a lane of memory that has no lanes of its own": (
        "OX0454",
        f"llvm.func @w() attributes {{autodiff.width = 2 : i64}} {{ %0 = autodiff.alloca {{elem_type = f64}} : {S}"
        f" %1 = autodiff.lane %0 {{index = 0 : i64}} : ({S}) -> !llvm.ptr llvm.return }}",
    ),
    "no lanes at all": ("OX0455", "llvm.func @w() attributes {autodiff.width = 0 : i64} { llvm.return }"),
    "a record that is not there": (
        "OX0456",
        "llvm.func @w() attributes {autodiff.width = 1 : i64} {"
        " %0 = autodiff.record_alloca {record = @r} : !llvm.ptr llvm.return }",
    ),
    "a field that is not there": (
        "OX0456",
        'autodiff.record "r" {x = f64} llvm.func @w() attributes {autodiff.width = 1 : i64} {'
        " %0 = autodiff.record_alloca {record = @r} : !llvm.ptr"
        ' %1 = autodiff.field %0 {record = @r, field = "y"} : (!llvm.ptr) -> !llvm.ptr llvm.return }',
    ),
    "a record in itself": (
        "OX0458",
        'autodiff.record "r" {x = !autodiff.embedded<@r>} llvm.func @w() attributes {autodiff.width = 1 : i64} {'
        " %0 = autodiff.record_alloca {record = @r} : !llvm.ptr llvm.return }",
    ),
    "a request that no pass resolved": (
        "OX0457",
        "llvm.func @w(%a: f64) {"
        ' autodiff.forward @f(%a) {activities = ["const"], width = 1 : i64, result_activity = "none"} : (f64) -> ()'
        " llvm.return }",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    code, text = REFUSED[name]
    context = Context()
    for dialect in (Builtin, LLVM, AUTODIFF):
        context.load_dialect(dialect)
    module = Parser(context, f"builtin.module {{ {text} }}").parse_module()
    with pytest.raises(OxadError) as caught:
        run_pipeline(module, ["batch", "lower-autodiff"])
    assert caught.value.diagnostics[0].code == code
