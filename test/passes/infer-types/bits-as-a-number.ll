; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Converting the bits of a float to a number is a bit trick as well.

define double @fast_log(double %x) {
  %b = bitcast double %x to i64
  %f = uitofp i64 %b to double
  ret double %f
}

; CHECK: llvm.uitofp %b {oxad.bit_trick}
