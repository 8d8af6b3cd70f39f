; A registered gradient and a registered derivative: adapters take and give what the passes know of.
; RUN: %oxad_opt %s -p find-requests | filecheck %s

@__enzyme_register_gradient_f = global [3 x ptr] [ptr @f, ptr @f_augmented, ptr @f_gradient]
@__enzyme_register_derivative_f = global [2 x ptr] [ptr @f, ptr @f_derivative]

declare double @f(double, ptr)
declare { double, double } @f_derivative(double, double, ptr, ptr)
declare { ptr, double } @f_augmented(double, ptr, ptr)
define double @f_gradient(double %x, ptr %p, ptr %dp, double %dr, ptr %tape) {
  %v = load double, ptr %p
  %r = fmul double %v, %dr
  ret double %r
}

; CHECK: llvm.func @f(f64, !llvm.ptr) -> f64 attributes {
; CHECK-SAME: autodiff.gradient = {
; CHECK-SAME: augmented = @f.augmented, gradient = @f.gradient, tape = 16 : i64
; CHECK-SAME: reads = [0 : i64, 8 : i64], effects = ["read", "change"]
; CHECK-SAME: autodiff.derivative = {
; CHECK-SAME: function = @f.derivative

; CHECK-LABEL: llvm.func internal @f.augmented(
; CHECK-SAME: !llvm.ptr) -> f64
; CHECK: llvm.call @f_augmented
; CHECK: llvm.return

; CHECK-LABEL: llvm.func internal @f.gradient(
; CHECK-SAME: f64, %{{[a-z0-9]+}}: !llvm.ptr) -> f64
; CHECK: llvm.load
; CHECK: llvm.call @f_gradient

; CHECK-LABEL: llvm.func internal @f.derivative(
; CHECK-SAME: -> !llvm.struct<(f64, f64)>
; CHECK: llvm.call @f_derivative
