; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The stride of an index is the period of what lies there.

define double @field(ptr %p, i64 %i) {
  %q = getelementptr inbounds nuw [24 x i8], ptr %p, i64 %i
  %n = load i64, ptr %q
  %m = mul i64 %n, 3
  %r = getelementptr inbounds nuw i8, ptr %q, i64 16
  %v = load double, ptr %r
  ret double %v
}

; CHECK: @field{{.*}}"ptr -> {[{every 24: f64@16}]@0}"
