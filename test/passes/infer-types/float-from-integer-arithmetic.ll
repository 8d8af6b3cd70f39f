; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A float made from an integer that no float went into is no conflict.

define double @power_of_two(i32 %k) {
  %w = sext i32 %k to i64
  %b = add i64 %w, 1023
  %e = shl i64 %b, 52
  %f = bitcast i64 %e to double
  ret double %f
}
define double @call() {
  %f = call double @power_of_two(i32 3)
  ret double %f
}

; CHECK: @power_of_two
; CHECK: %e = llvm.shl
