; RUN: %oxad_opt %s -p strip-debug-info -t llvm | filecheck %s

; Records, places, units, and the places in a loop's metadata go; a loop's properties, other metadata and flags stay.

; CHECK: @g = global i32 0, align 4{{$}}
; CHECK: define i32 @f(i32 %n) {
; CHECK:   %i = phi i32 [ 0, %0 ], [ %j, %loop ]
; CHECK-NEXT:   %p = call ptr @allocate()
; CHECK-NEXT:   %v = load i32, ptr %p, align 4, !range [[RANGE:![0-9]+]]
; CHECK-NEXT:   %j = add i32 %i, %v
; CHECK-NEXT:   %c = icmp slt i32 %j, %n
; CHECK-NEXT:   br i1 %c, label %{{[a-z0-9]+}}, label %{{[a-z0-9]+}}, !llvm.loop [[LOOP:![0-9]+]]{{$}}
; CHECK:   br i1 %c, label %{{[a-z0-9]+}}, label %{{[a-z0-9]+}}{{$}}
; CHECK: !llvm.module.flags = !{[[FLAG:![0-9]+]]}
; CHECK-DAG: [[RANGE]] = !{i32 0, i32 10}
; CHECK-DAG: [[LOOP]] = distinct !{[[LOOP]], [[UNROLL:![0-9]+]]}
; CHECK-DAG: [[UNROLL]] = !{!"llvm.loop.unroll.disable"}
; CHECK-DAG: [[FLAG]] = !{i32 2, !"Debug Info Version", i32 3}

; RUN: %oxad_opt %s -p strip-debug-info | filecheck %s --check-prefix=GONE
; GONE-NOT: !DI
; GONE-NOT: dbg

@g = global i32 0, align 4, !dbg !30

declare ptr @allocate()

define i32 @f(i32 %n) !dbg !5 {
    #dbg_value(i32 %n, !8, !DIExpression(), !9)
  br label %loop, !dbg !9

loop:
  %i = phi i32 [ 0, %0 ], [ %j, %loop ], !dbg !9
  %p = call ptr @allocate(), !dbg !10, !heapallocsite !7
  %v = load i32, ptr %p, align 4, !dbg !10, !range !20
  %j = add i32 %i, %v, !dbg !10
    #dbg_value(i32 %j, !8, !DIExpression(), !10)
  %c = icmp slt i32 %j, %n, !dbg !10
  br i1 %c, label %loop, label %next, !dbg !10, !llvm.loop !11

next:
  br i1 %c, label %next, label %out, !dbg !10, !llvm.loop !13

out:
  ret i32 %j, !dbg !10
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "a, (b)", isOptimized: true, emissionKind: FullDebug, globals: !31)
!1 = !DIFile(filename: "a.c", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!5 = distinct !DISubprogram(name: "f", linkageName: "_f", scope: !1, file: !1, line: 3, type: !6, scopeLine: 3, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !18)
!6 = !DISubroutineType(types: !17)
!7 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!8 = !DILocalVariable(name: "n", scope: !16, file: !1, line: 3, type: !7)
!9 = !DILocation(line: 3, column: 5, scope: !5)
!10 = !DILocation(line: 4, column: 7, scope: !16)
!11 = distinct !{!11, !9, !10, !12}
!12 = !{!"llvm.loop.unroll.disable"}
!13 = distinct !{!13, !9, !10}
!16 = distinct !DILexicalBlock(scope: !5, file: !1, line: 4, column: 3)
!17 = !{!7, !7}
!18 = !{!8}
!20 = !{i32 0, i32 10}
!30 = !DIGlobalVariableExpression(var: !32, expr: !DIExpression())
!31 = !{!30}
!32 = distinct !DIGlobalVariable(name: "g", scope: !0, file: !1, line: 1, type: !7, isLocal: false, isDefinition: true)
