"""Markers become request operations, and wrong ones are errors at the Rust line."""

import pytest
from xdsl.dialects.builtin import ModuleOp

from oxad.dialects.autodiff.requests import ForwardOp, ReverseOp
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm import FuncOp, InvokeOp
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.verify import verify_module
from oxad.lifting import find_requests, lift_bytes

DEBUG = """
!llvm.module.flags = !{!0}
!llvm.dbg.cu = !{!1}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !2, emissionKind: LineTablesOnly)
!2 = !DIFile(filename: "src/model.rs", directory: "/home/x")
!3 = distinct !DISubprogram(name: "df", file: !2, line: 3, type: !4, spFlags: DISPFlagDefinition, unit: !1)
!4 = !DISubroutineType(types: !5)
!5 = !{}
!6 = !DILocation(line: 4, column: 9, scope: !3)
"""


def module(marker: str, arguments: str, shim: str = "define void @shim(ptr %x, ptr writeonly %r) { ret void }") -> str:
    return f"""
    {shim}
    define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr, i64 %n) !dbg !3 {{
      call void (ptr, ...) @"{marker}"({arguments}), !dbg !6
      ret void
    }}
    declare void @"{marker}"(ptr, ...)
    {DEBUG}"""


def lift(text: str) -> ModuleOp:
    return lift_bytes(text.encode())


def test_forward() -> None:
    lifted = lift(module("__oxad_v1;forward;1;dup;dup", "ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr"))
    (request,) = find_requests(lifted)
    assert isinstance(request, ForwardOp)
    assert request.callee.string_value() == "shim"
    assert [a.data for a in request.activities.data] == ["dup", "dup"]
    assert request.width.value.data == 1
    assert request.result_activity.data == "none"
    assert [o.name_hint for o in request.args] == ["x", "dx", "r", "dr"]
    assert request.dbg is not None
    functions = {op.sym_name.data: op for op in lifted.body.block.ops if isinstance(op, FuncOp)}
    assert set(functions) == {"shim", "df"}, "the marker's declaration goes"
    first, last = functions["shim"].arg_attrs.data
    assert set(first.data) == {"noalias", "readonly"}
    assert set(last.data) == {"noalias", "writeonly"}
    assert verify_module(lifted) == []


def test_reverse_of_a_width_with_one_shadow_for_all_lanes() -> None:
    name = "__oxad_v1;reverse;2;dupv;dup"
    lifted = lift(module(name, "ptr @shim, ptr %x, ptr %dx, i64 %n, ptr %r, ptr %dr, ptr %dr"))
    (request,) = find_requests(lifted)
    assert isinstance(request, ReverseOp)
    assert request.width.value.data == 2
    assert len(request.args) == 6


def test_an_invoke_keeps_its_unwind_edge() -> None:
    text = module("__oxad_v1;reverse;1;const;dup", "ptr @shim, ptr %x, ptr %r, ptr %dr")
    text = text.replace("call void (ptr", "invoke void (ptr").replace(
        ", !dbg !6\n      ret void",
        """ to label %a unwind label %b, !dbg !6
    a:
      ret void
    b:
      %l = landingpad { ptr, i32 } cleanup
      resume { ptr, i32 } %l""",
    )
    text = text.replace("i64 %n) !dbg", "i64 %n) personality ptr @p !dbg") + "declare i32 @p(...)"
    lifted = lift(text)
    (request,) = find_requests(lifted)
    holder = request.parent_op()
    assert isinstance(holder, FuncOp) and holder.sym_name.data == "df.request"
    assert source_name(holder) == "df"
    (invoke,) = [op for op in lifted.walk() if isinstance(op, InvokeOp)]
    assert invoke.callee is not None and invoke.callee.string_value() == "df.request"
    assert [o.name_hint for o in invoke.args] == ["x", "r", "dr"]
    assert invoke.unwind.first_op is not None and invoke.unwind.first_op.name == "llvm.landingpad"
    assert verify_module(lifted) == []


def test_a_module_without_requests_stays_as_it_is() -> None:
    lifted = lift("define void @f() { ret void }")
    before = str(lifted)
    assert find_requests(lifted) == []
    assert str(lifted) == before


@pytest.mark.parametrize(
    ("marker", "arguments", "code", "words"),
    [
        ("__oxad_v1;sideways;1;dup;dup", "ptr @shim, ptr %x", "OX0120", "is not understood"),
        ("__oxad_v1;forward;0;dup;dup", "ptr @shim, ptr %x", "OX0120", "is not understood"),
        ("__oxad_v1;forward;1;dup;maybe", "ptr @shim, ptr %x", "OX0120", "unknown activity `maybe`"),
        ("__oxad_v1;forward;1;active;dup", "ptr @shim, ptr %x", "OX0120", "unknown activity `active`"),
        ("__oxad_v2;forward;1;dup;dup", "ptr @shim, ptr %x", "OX0121", "another version"),
        ("__oxad_v1;forward;1;dup;dup", "ptr %x, ptr %x", "OX0122", "not known when the program is compiled"),
        ("__oxad_v1;forward;1;dup;dup", "ptr @shim, ptr %x, ptr %dx, ptr %r", "OX0123", "3 arguments instead of 4"),
        ("__oxad_v1;forward;2;dup;dup", "ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr", "OX0123", "instead of 6"),
        ("__oxad_v1;forward;1;dup", "ptr @shim, ptr %x, ptr %dx", "OX0123", "1 activities, 2 parameters"),
        ("__oxad_v1;forward;1;dup;dup", "ptr @shim, ptr %x, ptr %dx, ptr %r, i64 %n", "OX0123", "do not fit"),
        ("__oxad_v1;forward;1;dup;dup", "ptr @far, ptr %x, ptr %dx, ptr %r, ptr %dr", "OX0124", "body of `far`"),
    ],
)
def test_wrong_requests(marker: str, arguments: str, code: str, words: str) -> None:
    text = module(marker, arguments)
    if "@far" in arguments:
        text += "declare void @far(ptr, ptr)"
    with pytest.raises(OxadError) as caught:
        find_requests(lift(text))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == code
    assert words in diagnostic.message
    assert str(diagnostic.span) == "src/model.rs:4:9"
    assert diagnostic.help


def test_a_marker_whose_address_is_taken() -> None:
    text = module("__oxad_v1;forward;1;const;const", "ptr @shim, ptr %x, ptr %r")
    text = text.replace(
        "      ret void\n", '      store ptr @"__oxad_v1;forward;1;const;const", ptr %x\n      ret void\n'
    )
    with pytest.raises(OxadError, match="OX0125"):
        find_requests(lift(text))


def test_all_wrong_requests_are_told_at_once() -> None:
    text = module("__oxad_v1;forward;1;what", "ptr @shim, ptr %x")
    text = text.replace(
        "      ret void\n", '      call void (ptr, ...) @"__oxad_v1;forward;1;what"(ptr null), !dbg !6\n ret void\n'
    )
    with pytest.raises(OxadError) as caught:
        find_requests(lift(text))
    assert len(caught.value.diagnostics) == 2
