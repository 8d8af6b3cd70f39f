; RUN: oxad-opt %s -p split-pointers | filecheck %s
; RUN: oxad-opt %s -p split-pointers -t llvm | filecheck %s --check-prefix=LLVM

; A load by a pointer to `node` or to `x` is two loads.
; CHECK-LABEL: @joined
; CHECK:      llvm.cond_br %c, ^join(%p, %p, %{{[0-9]+}}, %{{[0-9]+}} : !llvm.ptr, !llvm.ptr, !llvm.ptr, i8), ^other
; CHECK:      llvm.br ^join(%q, %{{[0-9]+}}, %q, %{{[0-9]+}} : !llvm.ptr, !llvm.ptr, !llvm.ptr, i8)
; CHECK:      ^join(%r: !llvm.ptr, [[NODE:%.*]]: !llvm.ptr, [[X:%.*]]: !llvm.ptr, [[TAG:%.*]]: i8):
; CHECK:      llvm.icmp eq [[TAG]]
; CHECK:      llvm.load [[NODE]] {{.*}} : !llvm.ptr -> f64
; CHECK:      llvm.load [[X]] {{.*}} : !llvm.ptr -> f64
; CHECK-NOT:  llvm.load
; LLVM-LABEL: define double @joined
; LLVM:       phi i8 [ 0, %entry ], [ 1, %other ]
define double @joined(ptr %node, ptr %x, i1 %c) {
entry:
  %p = getelementptr i8, ptr %node, i64 8
  br i1 %c, label %join, label %other
other:
  %q = getelementptr double, ptr %x, i64 2
  br label %join
join:
  %r = phi ptr [ %p, %entry ], [ %q, %other ]
  %v = load double, ptr %r, align 8
  ret double %v
}

; A list of the one or of the other: the pointers that are loaded are taken apart as well.
; CHECK-LABEL: @walk
; CHECK:      llvm.select %c, %a, %b : i1, !llvm.ptr
; CHECK:      ^loop(%at: !llvm.ptr, {{.*}}: !llvm.ptr, {{.*}}: !llvm.ptr, {{.*}}: i8):
; CHECK-COUNT-2: llvm.store %v
; CHECK-COUNT-2: llvm.load {{.*}} -> !llvm.ptr
define void @walk(ptr %a, ptr %b, i1 %c, double %v) {
entry:
  %first = select i1 %c, ptr %a, ptr %b
  br label %loop
loop:
  %at = phi ptr [ %first, %entry ], [ %next, %loop ]
  store double %v, ptr %at, align 8
  %place = getelementptr i8, ptr %at, i64 8
  %next = load ptr, ptr %place, align 8
  %end = icmp eq ptr %next, null
  br i1 %end, label %out, label %loop
out:
  ret void
}

declare double @both(ptr, ptr)

; A call by two such pointers is four calls; null is null for every origin.
; CHECK-LABEL: @calls
; CHECK-COUNT-4: llvm.invoke @both(
; CHECK-NOT:     llvm.invoke
define double @calls(ptr %a, ptr %b, i1 %c, i1 %d) personality ptr @both {
entry:
  %p = select i1 %c, ptr %a, ptr %b
  br i1 %d, label %other, label %join
other:
  br i1 %c, label %none, label %join
none:
  br label %join
join:
  %q = phi ptr [ %b, %entry ], [ %a, %other ], [ null, %none ]
  %r = invoke double @both(ptr %p, ptr %q) to label %fine unwind label %bad
fine:
  ret double %r
bad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
