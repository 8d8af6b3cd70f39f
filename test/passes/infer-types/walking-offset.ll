; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A byte offset that a loop moves on: where it starts, how far it steps and where it ends are known.

define double @sum(ptr %p) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 16, %entry ], [ %next, %loop ]
  %q = getelementptr inbounds nuw i8, ptr %p, i64 %i
  %v = load double, ptr %q
  %next = add nuw nsw i64 %i, 24
  %done = icmp eq i64 %next, 112
  br i1 %done, label %exit, label %loop
exit:
  ret double %v
}

; CHECK: @sum{{.*}}"ptr -> {[{every 24: f64@0} x4]@16}"
