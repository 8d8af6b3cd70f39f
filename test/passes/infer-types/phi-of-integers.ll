; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Block arguments carry what flows into them; a constant says nothing.

define double @choose(i1 %c, ptr %p) {
entry:
  br i1 %c, label %yes, label %end
yes:
  %x = load i64, ptr %p
  br label %end
end:
  %v = phi i64 [ 0, %entry ], [ %x, %yes ]
  store i64 %v, ptr %p
  %f = bitcast i64 %v to double
  ret double %f
}

; CHECK: %x = llvm.load{{.*}}"f64@0"
; CHECK: llvm.store %v{{.*}}"f64@0"
