"""What debug records tell of local variables: arrays behind pointers, what they lead to, what a stack slot holds."""

import re

from oxad.lifting import lift_text
from oxad.lifting.debug_types import attach_types

TEXT = """
define i64 @f(ptr %node, i64 %n) !dbg !10 {
  %slot = alloca [16 x i8], align 8
    #dbg_declare(ptr %slot, !20, !DIExpression(), !30)
    #dbg_value(ptr %node, !21, !DIExpression(), !30)
    #dbg_value(ptr %node, !22, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !30)
    #dbg_value(ptr %node, !23, !DIExpression(), !30)
    #dbg_value(ptr %node, !24, !DIExpression(), !30)
    #dbg_value(ptr %node, !22, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !30)
    #dbg_value(ptr %node, !21, !DIExpression(DW_OP_plus_uconst, 8, DW_OP_stack_value), !30)
  ret i64 %n, !dbg !30
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "a.rs", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)
!4 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!5 = !DICompositeType(tag: DW_TAG_array_type, baseType: !3, size: 256, elements: !{!6})
!6 = !DISubrange(count: 4, lowerBound: 0)
!7 = !DICompositeType(tag: DW_TAG_structure_type, name: "Node", file: !1, size: 320, elements: !{!8, !9})
!8 = !DIDerivedType(tag: DW_TAG_member, name: "values", scope: !7, baseType: !5, size: 256, offset: 0)
!9 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !7, baseType: !4, size: 16, offset: 256)
!10 = distinct !DISubprogram(name: "f", file: !1, line: 1, type: !11, spFlags: DISPFlagDefinition, unit: !0)
!11 = !DISubroutineType(types: !{null})
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut Node", baseType: !7, size: 64)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "Handle", file: !1, size: 128, elements: !{!14, !15})
!14 = !DIDerivedType(tag: DW_TAG_member, name: "at", scope: !13, baseType: !3, size: 64, offset: 0)
!15 = !DIDerivedType(tag: DW_TAG_member, name: "node", scope: !13, baseType: !12, size: 64, offset: 64)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&f64", baseType: !3, size: 64)
!17 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut u8", baseType: !18, size: 64)
!18 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!20 = !DILocalVariable(name: "handle", scope: !10, file: !1, type: !13)
!21 = !DILocalVariable(name: "node", scope: !10, file: !1, type: !12)
!22 = !DILocalVariable(name: "handle", scope: !10, file: !1, type: !13)
!23 = !DILocalVariable(name: "value", scope: !10, file: !1, type: !16)
!24 = !DILocalVariable(name: "bytes", scope: !10, file: !1, type: !17)
!30 = !DILocation(line: 1, scope: !10)
"""


def test_records() -> None:
    text = re.sub(r"elements: (!\{[^}]*\})", lambda match: f"elements: !{_list(match[1])}", TEXT)
    text = text.replace("types: !{null}", f"types: !{_list('!{null}')}")
    module = lift_text(text + "\n".join(f"!{n} = {items}" for items, n in _LISTS.items()))
    attach_types(module)
    found = [
        line.split("oxad.")[1] if "oxad." in line else "" for line in str(module).split("\n") if "dbg_record" in line
    ]
    assert [re.sub(r'#autodiff.tree<"|">}', "", line) for line in found] == [
        "variable = {0: f64, 8: ptr {0: array 4 x 8 {0: f64}, 32: int 2, 34: int 6}}",
        "arrays = {0: array 4 x 8 {0: f64}}",
        "arrays = {0: array 4 x 8 {0: f64}}",
        "element = {0: f64}",
        "",  # bytes of anything
        "",  # the part of the variable that is a float
        "",  # not the pointer itself
    ]


_LISTS: dict[str, int] = {}


def _list(items: str) -> int:
    """The number of a list of nodes, which LLVM's text holds apart."""
    return _LISTS.setdefault(items, 100 + len(_LISTS))
