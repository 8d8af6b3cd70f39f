; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Every step on the way from the bits of a float to a float is marked.

define double @scale(double %x) {
  %b = bitcast double %x to i64
  %e = add i64 %b, 4503599627370496
  %m = xor i64 %e, 1
  %c = bitcast i64 %m to double
  ret double %c
}

; CHECK: llvm.add{{.*}}oxad.bit_trick
; CHECK: llvm.xor{{.*}}oxad.bit_trick
