; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An i64 of two f32, taken apart by shift and truncation.

define float @parts(i64 %x) {
  %lo = trunc i64 %x to i32
  %f = bitcast i32 %lo to float
  %hi = lshr i64 %x, 32
  %hi32 = trunc nuw i64 %hi to i32
  %g = bitcast i32 %hi32 to float
  %s = fadd float %f, %g
  ret float %s
}

; CHECK: @parts{{.*}}oxad.arguments = ["f32@0, f32@4"]
; CHECK: %lo ={{.*}}"f32@0"
; CHECK: %hi ={{.*}}"f32@0, int@4x4"
; CHECK: %hi32 ={{.*}}"f32@0"
