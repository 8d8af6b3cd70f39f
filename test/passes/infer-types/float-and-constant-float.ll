; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An f32 beside a constant one, put together by or: the constant says nothing of the bytes that are not zero in it.

define float @pair(float %a) {
  %x = bitcast float %a to i32
  %w = zext i32 %x to i64
  %o = or disjoint i64 %w, 4611686018427387904
  %hi = lshr i64 %o, 32
  %t = trunc i64 %hi to i32
  %f = bitcast i32 %t to float
  ret float %f
}

; CHECK: %w = llvm.zext{{.*}}"f32@0, int@4x4"
; CHECK: %o = llvm.or{{.*}}"f32@0, f32@4"
