; RUN: %oxad_opt %s -p split-aggregates | filecheck %s
; RUN: %oxad_opt %s -p split-aggregates -t llvm -o %t.ll && %oxad_opt %t.ll -t llvm -o /dev/null

; What an `invoke` returns is taken apart behind it.

; CHECK-LABEL: llvm.func @f
; CHECK: ^[[WAY:bb[0-9]+]]:
; CHECK: llvm.extractvalue %p[0]
; CHECK: llvm.extractvalue %p[1]
declare { ptr, i64 } @make(ptr)
declare i32 @personality(...)

define double @f(ptr %x, i1 %c) personality ptr @personality {
  br i1 %c, label %a, label %b
a:
  %p = invoke { ptr, i64 } @make(ptr %x) to label %j unwind label %u
b:
  %q = invoke { ptr, i64 } @make(ptr %x) to label %j unwind label %u
j:
  %s = phi { ptr, i64 } [ %p, %a ], [ %q, %b ]
  %h = extractvalue { ptr, i64 } %s, 0
  %v = load double, ptr %h
  ret double %v
u:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
