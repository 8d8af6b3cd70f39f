; RUN: %oxad_opt %s -p infer-types | filecheck %s

; i128 of two floats.

define i128 @pair(ptr %p) {
  store double 1.0, ptr %p
  %q = getelementptr inbounds nuw i8, ptr %p, i64 8
  store double 2.0, ptr %q
  %x = load i128, ptr %p
  ret i128 %x
}

; CHECK: %x = llvm.load{{.*}}"f64@0, f64@8"
