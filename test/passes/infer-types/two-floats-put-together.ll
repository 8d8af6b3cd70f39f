; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An i64 of two f32, put together by zext, shl and or.

define i64 @make(float %a, float %b) {
  %x = bitcast float %a to i32
  %y = bitcast float %b to i32
  %xx = zext i32 %x to i64
  %yy = zext i32 %y to i64
  %s = shl nuw i64 %yy, 32
  %o = or disjoint i64 %s, %xx
  ret i64 %o
}

; CHECK: %xx ={{.*}}"f32@0, int@4x4"
; CHECK: %s = llvm.shl{{.*}}"int@0x4, f32@4"
; CHECK: %o = llvm.or{{.*}}"f32@0, f32@4"
