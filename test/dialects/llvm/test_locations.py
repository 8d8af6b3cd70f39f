"""Source places and names out of the metadata table."""

import pytest

from oxad.dialects.llvm import FuncOp
from oxad.dialects.llvm.demangle import demangle
from oxad.dialects.llvm.locations import function_span, source_name, span_near, span_of
from oxad.lifting import lift_bytes

TEXT = """
define double @_ZN5model4loss17h0123456789abcdefE(double %x) !dbg !10 {
  %a = fadd double %x, 1.0, !dbg !20
  %b = fmul double %a, %a, !dbg !21
  %c = fsub double %b, %a
  %d = fdiv double %c, %a, !dbg !24
  ret double %d, !dbg !23
}
define double @_ZN5model7nothing17h0123456789abcdefE(double %x) {
  %y = fneg double %x
  ret double %y
}
!llvm.module.flags = !{!0}
!llvm.dbg.cu = !{!1}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !2, emissionKind: FullDebug)
!2 = !DIFile(filename: "src/model.rs/@/model.0a1b-cgu.0", directory: "/home/x")
!3 = !DIFile(filename: "src/model.rs", directory: "/home/x")
!4 = !DIFile(filename: "/rustc/5980/library/core/src/ops/arith.rs", directory: "")
!5 = !DISubroutineType(types: !6)
!6 = !{}
!7 = !DIFile(filename: "/home/x/my-library/src/lib.rs", directory: "")
!10 = distinct !DISubprogram(name: "loss<f64>", file: !3, line: 7, type: !5, spFlags: DISPFlagDefinition, unit: !1)
!11 = distinct !DISubprogram(name: "mul", file: !4, line: 90, type: !5, spFlags: DISPFlagDefinition, unit: !1)
!12 = distinct !DILexicalBlock(scope: !11, file: !4, line: 91, column: 1)
!13 = distinct !DILexicalBlock(scope: !10, file: !3, line: 8, column: 1)
!14 = distinct !DISubprogram(name: "helper", file: !7, line: 2, type: !5, spFlags: DISPFlagDefinition, unit: !1)
!20 = !DILocation(line: 8, column: 13, scope: !13)
!21 = !DILocation(line: 92, column: 5, scope: !12, inlinedAt: !22)
!22 = distinct !DILocation(line: 9, column: 17, scope: !13)
!23 = !DILocation(line: 10, column: 1, scope: !10)
!24 = !DILocation(line: 3, column: 4, scope: !14, inlinedAt: !25)
!25 = distinct !DILocation(line: 9, column: 30, scope: !13)
"""


@pytest.fixture
def functions() -> list[FuncOp]:
    return [op for op in lift_bytes(TEXT.encode()).body.block.ops if isinstance(op, FuncOp)]


def test_spans(functions: list[FuncOp]) -> None:
    a, b, c, d, ret = [op for op in functions[0].body.block.ops if op.name != "llvm.mlir.constant"]
    assert str(span_of(a)) == "src/model.rs:8:13"
    assert str(span_of(b)) == "src/model.rs:9:17", "code inlined from Rust's library is where it was called"
    assert span_of(c) is None
    assert str(span_near(c)) == "src/model.rs:9:17", "the place in front of it"
    assert str(span_of(d)) == "/home/x/my-library/src/lib.rs:3:4", "another crate is the user's own code"
    assert str(span_of(ret)) == "src/model.rs:10:1"
    assert str(function_span(functions[0])) == "src/model.rs:7"


def test_without_debug_information(functions: list[FuncOp]) -> None:
    op = functions[1].body.block.first_op
    assert op is not None
    assert span_of(op) is None and span_near(op) is None and function_span(functions[1]) is None


def test_names(functions: list[FuncOp]) -> None:
    assert source_name(functions[0]) == "loss<f64>"
    assert source_name(functions[1]) == "model::nothing"


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("_ZN5model4loss17h0123456789abcdefE", "model::loss"),
        ("_ZN4core3ptr42drop_in_place$LT$std..io..error..Error$GT$17h9c35c5d0d57448a0E",
         "core::ptr::drop_in_place<std::io::error::Error>"),
        ("_ZN38_$LT$abi..Sq$u20$as$u20$abi..Shape$GT$4area17h7e45aab3fea3ab67E", "<abi::Sq as abi::Shape>::area"),
        ("_ZN3abi11k10_closure28_$u7b$$u7b$closure$u7d$$u7d$17h0123456789abcdefE", "abi::k10_closure::{{closure}}"),
        ("_RNvNtCsgEmfK2I1SDS_4core9panicking9panic_fmt", "core::panicking::panic_fmt"),
        ("_RNvCsfLfy6EI15iL_7___rustc12___rust_alloc", "__rustc::__rust_alloc"),
        ("sin", "sin"),
        ("_ZN12too_shortE", "_ZN12too_shortE"),
        ("", ""),
    ],
)  # fmt: skip
def test_demangle(symbol: str, name: str) -> None:
    assert demangle(symbol) == name
