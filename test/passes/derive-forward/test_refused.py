"""What forward mode refuses. Each program would give a wrong number or crash if it were let through."""

from __future__ import annotations

import pytest
from harness import Derivative

from oxad.dialects.diagnostic import OxadError

DECLARATIONS = """
declare double @unknown(double)
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare noalias ptr @resize(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="malloc"
@table = internal constant [2 x double] [double 1.0, double 2.0]
@state = internal global double 0.0
@place = internal global ptr null
"""

REFUSED = {
    "bits-of-a-float": (
        "OX0310",
        """
  %i = bitcast double %y to i64
  %j = and i64 %i, -4294967296
  %r = bitcast i64 %j to double
  ret double %r""",
    ),
    "unknown-function": (
        "OX0301",
        """
  %r = call double @unknown(double %y)
  ret double %r""",
    ),
    "function-pointer": (
        "OX0304",
        """
  %f = load ptr, ptr %x, align 8
  %r = call double %f(double %y)
  ret double %r""",
    ),
    "constant-or-active-memory": (
        "OX0332",
        """
  %both = alloca [2 x ptr], align 8
  %second = getelementptr ptr, ptr %both, i64 1
  store ptr %x, ptr %both, align 8
  store ptr @table, ptr %second, align 8
  %c = fcmp ogt double %y, 0.0
  %i = zext i1 %c to i64
  %q = getelementptr ptr, ptr %both, i64 %i
  %p = load ptr, ptr %q, align 8
  %r = load double, ptr %p, align 8
  ret double %r""",
    ),
    "growing-without-the-old-size": (
        "OX0314",
        """
  %a = call ptr @malloc(i64 8)
  store double %y, ptr %a, align 8
  %b = call ptr @resize(ptr %a, i64 16)
  %r = load double, ptr %b, align 8
  ret double %r""",
    ),
    "global-variable": (
        "OX0305",
        """
  store ptr @state, ptr @place, align 8
  store double %y, ptr @state, align 8
  %r = load double, ptr @state, align 8
  ret double %r""",
    ),
    "inline-assembly": (
        "OX0308",
        """
  %r = call double asm "addsd $0, $0", "=x,0"(double %y)
  ret double %r""",
    ),
    "a-jump-to-a-computed-address": (
        "OX0302",
        """
  %p = load ptr, ptr %x, align 8
  indirectbr ptr %p, [label %one]
one:
  ret double %y""",
    ),
    "a-float-as-integer-part-of-a-structure": (
        "OX0315",
        """
  %t = alloca { i64, i64 }, align 8
  %i = bitcast double %y to i64
  %s = insertvalue { i64, i64 } poison, i64 %i, 0
  store { i64, i64 } %s, ptr %t, align 8
  %r = load double, ptr %t, align 8
  ret double %r""",
    ),
    "bits-of-an-address": (
        "OX0331",
        """
  %i = ptrtoint ptr %x to i64
  %j = and i64 %i, -64
  %p = inttoptr i64 %j to ptr
  %r = load double, ptr %p, align 8
  ret double %r""",
    ),
    "float-or-address": (
        "OX0202",
        """
  %i = ptrtoint ptr %x to i64
  %j = bitcast double %y to i64
  %c = fcmp ogt double %y, 0.0
  %k = select i1 %c, i64 %i, i64 %j
  %p = inttoptr i64 %k to ptr
  %r = load double, ptr %p, align 8
  ret double %r""",
    ),
    "vector-of-pointers-of-unknown-length": (
        "OX0311",
        """
  %p = getelementptr double, ptr %x, <vscale x 2 x i64> zeroinitializer
  %q = extractelement <vscale x 2 x ptr> %p, i64 1
  %r = load double, ptr %q, align 8
  ret double %r""",
    ),
    "memory-of-unknown-size": (
        "OX0450",
        """
  %a = alloca <vscale x 2 x double>, align 16
  store double %y, ptr %a, align 8
  %r = load double, ptr %a, align 8
  ret double %r""",
    ),
    "atomic": (
        "OX0306",
        """
  %r = load atomic double, ptr %x seq_cst, align 8
  ret double %r""",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    code, body = REFUSED[name]
    with pytest.raises(OxadError) as caught:
        Derivative(f"define double @f(ptr %x, double %y) {{{body}\n}}\n{DECLARATIONS}", ["dup", "dup"], 2)
    assert caught.value.diagnostics[0].code == code


def test_function_without_a_body() -> None:
    with pytest.raises(OxadError) as caught:
        Derivative("declare double @f(ptr %x, double %y)", ["dup", "dup"], 1)
    assert caught.value.diagnostics[0].code == "OX0107"


SQUARE = "define double @f(ptr %x, double %y) {\n %r = fmul double %y, %y\n ret double %r\n}"


@pytest.mark.parametrize(
    ("activities", "result"),
    [(["dup"], "dual"), (["dup", "active"], "dual"), (["dup", "duponlyv"], "dual")],
)
def test_request_that_does_not_fit(activities: list[str], result: str) -> None:
    from harness import lifted
    from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, StringAttr, SymbolRefAttr, f64, i64

    from oxad.dialects.autodiff import requests
    from oxad.dialects.llvm import FuncOp, FunctionType, StructType, VoidType
    from oxad.dialects.llvm.builder import PTR, Builder
    from oxad.passes import run_pipeline

    module = lifted(SQUARE)
    func = FuncOp.define("df", FunctionType([PTR, PTR, f64, f64, i64], VoidType()))
    b = Builder(func.body.block)
    args = list(func.body.block.args)
    b.emit(
        requests.ForwardOp,
        args[:4] if activities[-1] != "duponlyv" else args,
        StructType([f64, f64]),
        callee=SymbolRefAttr("f"),
        activities=ArrayAttr([StringAttr(a) for a in activities]),
        width=IntegerAttr(1, i64),
        result_activity=StringAttr(result),
    )
    b.ret()
    module.body.block.add_op(func)
    with pytest.raises(OxadError) as caught:
        run_pipeline(module)
    assert caught.value.diagnostics[0].code == "OX0106"
