; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Without that every byte may be any byte of a float, and copies are in conflict.

define i64 @blur(ptr %v, i64 %o) {
  %q = getelementptr inbounds nuw i8, ptr %v, i64 %o
  %x = load double, ptr %q, align 1
  %y = load i64, ptr %v
  ret i64 %y
}

; CHECK: @blur{{.*}}"ptr -> {[{every 1: f64@0}]@0}"
; CHECK: %y ={{.*}}"conflict@0x8"
