; RUN: %oxad_opt %s -p infer-types | filecheck %s

; What a callee does with memory is known to the caller, and the other way round.

define internal void @put(ptr %p, i64 %v) {
  store i64 %v, ptr %p
  ret void
}
define void @caller(ptr %a, ptr %b) {
  %x = load i64, ptr %a
  call void @put(ptr %b, i64 %x)
  %f = load double, ptr %b
  ret void
}

; CHECK: @put{{.*}}["ptr -> {f64@0}", "f64@0"]
; CHECK: %x = llvm.load{{.*}}"f64@0"
