; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An and that keeps whole bytes is a move.

define float @low(i64 %x) {
  %m = and i64 %x, 4294967295
  %t = trunc i64 %m to i32
  %f = bitcast i32 %t to float
  ret float %f
}

; CHECK: @low{{.*}}"f32@0, unknown@4x4"
; CHECK: %m = llvm.and{{.*}}"f32@0, int@4x4"
