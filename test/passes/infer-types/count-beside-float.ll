; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A sum in the upper half of an i64 leaves the float in the lower half alone: no carry goes downwards.

define i64 @next(float %a, i64 %n) {
  %high = and i64 %n, -4294967296
  %more = add i64 %high, 4294967296
  %x = bitcast float %a to i32
  %xx = zext i32 %x to i64
  %o = or disjoint i64 %more, %xx
  ret i64 %o
}

; CHECK-NOT: bit_trick
; CHECK: %o = llvm.or{{.*}}"f32@0, int@4x4"
