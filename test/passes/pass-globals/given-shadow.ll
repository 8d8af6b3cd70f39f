; A variable with a shadow of the program's own: gradients are added there, and tangents read.
; RUN: %oxad_opt %s -p find-requests,pass-globals | filecheck %s

; CHECK-LABEL: llvm.func @gradient(
; CHECK: %[[SHADOW:[0-9]+]] = llvm.mlir.addressof @dg
; CHECK: autodiff.reverse @f.shim.passed({{.*}}, %[[SHADOW]])
; CHECK-SAME: activities = ["dup", "dup", "dup"]
; CHECK-LABEL: llvm.func @tangent(
; CHECK: autodiff.forward @f.shim.passed(
@g = global double 2.0, align 8, !enzyme_shadow !0
@dg = global double 0.0, align 8
!0 = !{ptr @dg}
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
define double @f(double %x) {
  %v = load double, ptr @g
  %r = fmul double %v, %x
  ret double %r
}
define double @gradient(double %x) {
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @f, double %x)
  ret double %r
}
define double @tangent(double %x) {
  %r = call double (ptr, ...) @__enzyme_fwddiff(ptr @f, double %x, double 1.0)
  ret double %r
}
