; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A pointer that a loop moves on walks through an array.

define double @sum(ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %t, %loop ]
  %next = getelementptr inbounds nuw i8, ptr %q, i64 8
  %v = load double, ptr %q
  %t = fadd double %s, %v
  %done = icmp eq ptr %next, %end
  br i1 %done, label %exit, label %loop
exit:
  ret double %t
}

; CHECK: @sum{{.*}}"ptr -> {[{every 8: f64@0}]@0}"
