; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A float and a pointer in one place are a conflict.

define i64 @clash(ptr %p) {
  store ptr %p, ptr %p
  %f = load double, ptr %p
  %x = load i64, ptr %p
  ret i64 %x
}

; CHECK: %x = llvm.load{{.*}}"conflict@0x8"
