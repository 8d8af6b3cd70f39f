; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Memory from an allocator is known by attributes; its size is an integer.

declare noalias ptr @__rust_alloc(i64 allocalign, i64) allockind("alloc,uninitialized,aligned") allocsize(1)
define i64 @fresh(i64 %n, ptr %src) {
  %m = call ptr @__rust_alloc(i64 8, i64 %n)
  %x = load i64, ptr %src
  store i64 %x, ptr %m
  %f = load double, ptr %m
  ret i64 %x
}

; CHECK: ["int@0x8", "ptr -> {f64@0}"]
; CHECK: %x = llvm.load{{.*}}"f64@0"
