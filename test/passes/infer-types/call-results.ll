; RUN: %oxad_opt %s -p infer-types | filecheck %s

; What a callee returns has the type that the caller uses it with.

define internal i64 @get(ptr %p) {
  %x = load i64, ptr %p
  ret i64 %x
}
define internal ptr @same(ptr %p) {
  ret ptr %p
}
define double @caller(ptr %a) {
  %p = call ptr @same(ptr %a)
  %x = call i64 @get(ptr %p)
  %f = bitcast i64 %x to double
  ret double %f
}

; CHECK: @get{{.*}}["ptr -> {f64@0}"]
; CHECK: %x = llvm.load{{.*}}"f64@0"
; CHECK: @same{{.*}}["ptr -> {f64@0}"]
