; A request in C's convention becomes a request of a shim, to which every value crosses by address.
; RUN: %oxad_opt %s -p find-requests | filecheck %s

@enzyme_dup = external global i32

declare double @__enzyme_autodiff(ptr, ...)

define double @f(ptr %p, i32 %n, double %x) {
  %v = load double, ptr %p
  %r = fmul double %v, %x
  ret double %r
}

; CHECK-LABEL: llvm.func @caller(
; CHECK-NOT: llvm.call
; CHECK: autodiff.reverse @f.shim(
; CHECK-SAME: activities = ["dup", "const", "dup", "dup"], width = 1 : i64, result_activity = "none"
; CHECK: %[[GRADIENT:[a-z0-9]+]] = llvm.load
; CHECK: llvm.return %[[GRADIENT]]
define double @caller(ptr %p, ptr %dp, i32 %n, double %x) {
  %m = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @f, i32 %m, ptr %p, ptr %dp, i32 %n, double %x)
  ret double %r
}

; CHECK-LABEL: llvm.func internal @f.shim(
; CHECK-SAME: noalias, readonly
; CHECK: llvm.call @f
; CHECK-NOT: llvm.call
; CHECK-NOT: __enzyme_autodiff
