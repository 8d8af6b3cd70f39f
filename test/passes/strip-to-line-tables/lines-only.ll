; RUN: %oxad_opt %S/../strip-debug-info/everything.ll -p strip-to-line-tables -t llvm | filecheck %s

; A function keeps its name, file and line, a place its line and column; a scope inside a function becomes the function.

; CHECK: @g = global i32 0, align 4{{$}}
; CHECK: define i32 @f(i32 %n) !dbg [[F:![0-9]+]] {
; CHECK-NEXT: br label %loop, !dbg [[THREE:![0-9]+]]
; CHECK: %p = call ptr @allocate(), !dbg [[FOUR:![0-9]+]]
; CHECK-NEXT: %v = load i32, ptr %p, align 4, !dbg [[FOUR]], !range
; CHECK-NEXT: %j = add i32 %i, %v, !dbg [[FOUR]]
; CHECK-NEXT: %c = icmp
; CHECK-NEXT: br i1 %c, label %{{[a-z0-9]+}}, label %{{[a-z0-9]+}}, !dbg [[FOUR]], !llvm.loop [[LOOP:![0-9]+]]
; CHECK: !llvm.dbg.cu = !{[[UNIT:![0-9]+]]}
; CHECK-DAG: [[UNIT]] = distinct !DICompileUnit(language: DW_LANG_C11, file: [[FILE:![0-9]+]], producer: "a, (b)", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly)
; CHECK-DAG: [[FILE]] = !DIFile(filename: "a.c", directory: "/")
; CHECK-DAG: [[F]] = distinct !DISubprogram(name: "f", scope: [[FILE]], file: [[FILE]], line: 3, type: [[TYPE:![0-9]+]], scopeLine: 3, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: [[UNIT]])
; CHECK-DAG: [[TYPE]] = !DISubroutineType(types: [[NONE:![0-9]+]])
; CHECK-DAG: [[NONE]] = !{}
; CHECK-DAG: [[THREE]] = !DILocation(line: 3, column: 5, scope: [[F]])
; CHECK-DAG: [[FOUR]] = !DILocation(line: 4, column: 7, scope: [[F]])
; CHECK-DAG: [[LOOP]] = distinct !{[[LOOP]], [[THREE]], [[FOUR]], {{![0-9]+}}}

; RUN: %oxad_opt %S/../strip-debug-info/everything.ll -p strip-to-line-tables | filecheck %s --check-prefix=GONE
; GONE-NOT: DILexicalBlock
; GONE-NOT: DIBasicType
; GONE-NOT: DILocalVariable
; GONE-NOT: DIGlobalVariable
