; LLVM up to 16 listed in a unit what its functions import. Where there is such a function the list is left out: LLVM 17
; and newer end at it, and it only helps a debugger to find names.
; RUN: %oxad_opt %s -t llvm | filecheck %s
; RUN: %oxad_opt %s -t obj -o %t.o

define double @f(double %x) !dbg !5 {
  ret double %x, !dbg !9
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!3}

; CHECK: DICompileUnit(
; CHECK-NOT: imports
; CHECK: DISubprogram(
!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "clang 14", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, imports: !2, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "f.cpp", directory: "/")
!2 = !{!7}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{}
!5 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 1, type: !6, scopeLine: 1, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !4)
!6 = !DISubroutineType(types: !4)
!7 = !DIImportedEntity(tag: DW_TAG_imported_module, scope: !5, entity: !8, file: !1, line: 2)
!8 = !DINamespace(name: "std", scope: null)
!9 = !DILocation(line: 3, column: 3, scope: !5)
