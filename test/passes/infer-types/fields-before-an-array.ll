; RUN: %oxad_opt %s -p infer-types | filecheck %s

; What lies before an array is not part of it.

define double @tail(ptr %p, i64 %i) {
  %n = load ptr, ptr %p
  %a = getelementptr inbounds nuw i8, ptr %p, i64 8
  %q = getelementptr inbounds nuw double, ptr %a, i64 %i
  %v = load double, ptr %q
  %w = load double, ptr %n
  %r = fadd double %v, %w
  ret double %r
}

; CHECK: @tail{{.*}}"ptr -> {ptr@0 -> {f64@0}, [{every 8: f64@0}]@8}"
