; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Clearing the sign bit of a float by integer arithmetic is no move: the result is in conflict, the operation is
; marked.

define double @abs(double %x) {
  %b = bitcast double %x to i64
  %a = and i64 %b, 9223372036854775807
  %c = bitcast i64 %a to double
  ret double %c
}

; CHECK: %b = llvm.bitcast{{.*}}"f64@0"
; CHECK: %a = llvm.and{{.*}}oxad.bit_trick{{.*}}"conflict@0x8"
