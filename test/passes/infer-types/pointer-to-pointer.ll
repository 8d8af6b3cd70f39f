; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Memory behind memory.

define i64 @deep(ptr %p) {
  %q = load ptr, ptr %p
  %r = getelementptr inbounds nuw i8, ptr %q, i64 8
  %x = load i64, ptr %r
  %q2 = load ptr, ptr %p
  %r2 = getelementptr inbounds nuw i8, ptr %q2, i64 8
  store double 1.0, ptr %r2
  ret i64 %x
}

; CHECK: "ptr -> {ptr@0 -> {f64@8}}"
; CHECK: %x = llvm.load{{.*}}"f64@0"
