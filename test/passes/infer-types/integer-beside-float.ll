; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A field that is used as an integer where another value is a float may carry one: the wider answer is the safe
; one.

define i64 @either(ptr %p, i64 %i) {
  %q = getelementptr inbounds nuw double, ptr %p, i64 %i
  store double 1.0, ptr %q
  %r = getelementptr inbounds nuw i8, ptr %p, i64 32
  %n = load i64, ptr %r
  %m = mul i64 %n, 3
  ret i64 %m
}

; CHECK: %n = llvm.load{{.*}}"f64@0"
; CHECK: %m = llvm.mul %n
