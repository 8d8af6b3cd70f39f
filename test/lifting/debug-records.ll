; Debug records keep their text; values of the function are operands.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define double @f(double %x, i64 %n) !dbg !4 {
    #dbg_value(double %x, !8, !DIExpression(DW_OP_plus_uconst, 8), !9)
    #dbg_value(!DIArgList(i64 %n, i64 7), !8, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus), !9)
    #dbg_value(ptr poison, !8, !DIExpression(), !9)
  %a = alloca double, align 8, !dbg !9
    #dbg_declare(ptr %a, !8, !DIExpression(), !9)
  ret double %x, !dbg !9
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "a.rs", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !5)
!4 = distinct !DISubprogram(name: "f", file: !1, line: 1, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!5 = !{null}
!7 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)
!8 = !DILocalVariable(name: "x", scope: !4, file: !1, line: 1, type: !7)
!9 = !DILocation(line: 3, column: 5, scope: !4)

; CHECK: llvm.func @f(%x: f64, %n: i64) -> f64 metadata {dbg = 3} {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: llvm.dbg_record value "$0, !6, !DIExpression(DW_OP_plus_uconst, 8), !8" (%x : f64)
; CHECK-NEXT: llvm.dbg_record value "!DIArgList($0, i64 7), !6, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus), !8" (%n : i64)
; CHECK-NEXT: llvm.dbg_record value "ptr poison, !6, !DIExpression(), !8"
; CHECK-NEXT: %a = llvm.alloca %0 x f64 {alignment = 8 : i64} metadata {dbg = 8} : i32 -> !llvm.ptr
; CHECK-NEXT: llvm.dbg_record declare "$0, !6, !DIExpression(), !8" (%a : !llvm.ptr)
; CHECK-NEXT: llvm.return %x metadata {dbg = 8} : f64
; CHECK: llvm.named_metadata "llvm.dbg.cu" "!{!0}"
; CHECK: llvm.named_metadata "llvm.module.flags" "!{!2}"
; CHECK: llvm.metadata 0 "distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug)"
; CHECK: llvm.metadata 1 "!DIFile(filename: \22a.rs\22, directory: \22/\22)"
; CHECK: llvm.metadata 2 "!{i32 2, !\22Debug Info Version\22, i32 3}"
; CHECK: llvm.metadata 3 "distinct !DISubprogram(name: \22f\22, scope: null, file: !1, line: 1, type: !4, spFlags: DISPFlagDefinition, unit: !0)"
; CHECK: llvm.metadata 4 "!DISubroutineType(types: !5)"
; CHECK: llvm.metadata 5 "!{null}"
; CHECK: llvm.metadata 6 "!DILocalVariable(name: \22x\22, scope: !3, file: !1, line: 1, type: !7)"
; CHECK: llvm.metadata 7 "!DIBasicType(name: \22f64\22, size: 64, encoding: DW_ATE_float)"
; CHECK: llvm.metadata 8 "!DILocation(line: 3, column: 5, scope: !3)"

; LLVM: define double @f(double %x, i64 %n) !dbg !3 {
; LLVM: #dbg_value(double %x, !6, !DIExpression(DW_OP_plus_uconst, 8), !8)
; LLVM: #dbg_value(!DIArgList(i64 %n, i64 7), !6, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus), !8)
; LLVM: #dbg_value(ptr poison, !6, !DIExpression(), !8)
; LLVM: %a = alloca double, align 8, !dbg !8
; LLVM: #dbg_declare(ptr %a, !6, !DIExpression(), !8)
; LLVM: ret double %x, !dbg !8
; LLVM: !llvm.dbg.cu = !{!0}
; LLVM: !llvm.module.flags = !{!2}
; LLVM: !0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug)
; LLVM: !1 = !DIFile(filename: "a.rs", directory: "/")
; LLVM: !2 = !{i32 2, !"Debug Info Version", i32 3}
; LLVM: !3 = distinct !DISubprogram(name: "f", scope: null, file: !1, line: 1, type: !4, spFlags: DISPFlagDefinition, unit: !0)
; LLVM: !4 = !DISubroutineType(types: !5)
; LLVM: !5 = !{null}
; LLVM: !6 = !DILocalVariable(name: "x", scope: !3, file: !1, line: 1, type: !7)
; LLVM: !7 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)
; LLVM: !8 = !DILocation(line: 3, column: 5, scope: !3)
