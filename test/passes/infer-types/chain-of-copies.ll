; RUN: %oxad_opt %s -p infer-types | filecheck %s

; What is known at one end of a chain of copies is known at the other.

define double @chain(ptr %a, ptr %b, ptr %c) {
  %x = load i64, ptr %a
  store i64 %x, ptr %b
  %y = load i64, ptr %b
  store i64 %y, ptr %c
  %r = load double, ptr %c
  ret double %r
}

; CHECK: @chain{{.*}}["ptr -> {f64@0}", "ptr -> {f64@0}", "ptr -> {f64@0}"]
; CHECK: %x ={{.*}}"f64@0"
; CHECK: %y ={{.*}}"f64@0"
