; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Option<f32> as an i64: a constant tag below, a float above.

define i64 @some(float %a) {
  %x = bitcast float %a to i32
  %w = zext i32 %x to i64
  %s = shl nuw i64 %w, 32
  %o = or disjoint i64 %s, 1
  ret i64 %o
}

; CHECK: %o = llvm.or{{.*}}"int@0x4, f32@4"
