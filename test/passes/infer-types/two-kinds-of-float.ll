; RUN: %oxad_opt %s -p infer-types | filecheck %s

; f64 and f32 in one place are a conflict.

define i64 @clash(ptr %p, i1 %c) {
  %f = load double, ptr %p
  %g = load float, ptr %p
  %x = load i64, ptr %p
  ret i64 %x
}

; CHECK: %x = llvm.load{{.*}}"conflict@0x8"
