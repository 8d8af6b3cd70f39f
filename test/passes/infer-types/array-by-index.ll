; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A variable index makes an array; its elements are told once.

define double @at(ptr %p, i64 %i) {
  %q = getelementptr inbounds nuw double, ptr %p, i64 %i
  %v = load double, ptr %q
  ret double %v
}

; CHECK: @at{{.*}}"ptr -> {[{every 8: f64@0}]@0}", "int@0x8"
