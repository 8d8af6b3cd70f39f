; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A shuffle moves lanes.

define <2 x i32> @swap(<2 x float> %v) {
  %b = bitcast <2 x float> %v to <2 x i32>
  %s = shufflevector <2 x i32> %b, <2 x i32> poison, <2 x i32> <i32 1, i32 0>
  ret <2 x i32> %s
}

; CHECK: %s = llvm.shufflevector{{.*}}"f32@0, f32@4"
