; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Lanes of an integer vector.

define <2 x i64> @lanes(ptr %p, i64 %n) {
  %x = load i64, ptr %p
  %f = bitcast i64 %x to double
  %v = insertelement <2 x i64> poison, i64 %x, i64 0
  %w = insertelement <2 x i64> %v, i64 %x, i64 1
  %e = extractelement <2 x i64> %w, i64 1
  store i64 %e, ptr %p
  ret <2 x i64> %w
}

; CHECK: %w = llvm.insertelement{{.*}}"f64@0, f64@8"
; CHECK: %e = llvm.extractelement{{.*}}"f64@0"
