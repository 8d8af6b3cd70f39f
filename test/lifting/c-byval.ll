; What C passes as a copy is copied in sight. The callee then reads memory of its caller's, which nothing may deny: no
; `tail` at the call (it promises that the callee looks at no local variable), no `memory(none)`, no `writeonly`.
; RUN: %oxad_opt %s -p find-requests | filecheck %s

%struct.three = type { double, double, double }
declare double @__enzyme_autodiff(ptr, ...)

; CHECK-LABEL: llvm.func @f(
; CHECK: llvm.call @f.byref(
define double @f(ptr byval(%struct.three) align 8 writeonly %p, double %x) memory(none) {
  store double %x, ptr %p
  %v = load double, ptr %p
  ret double %v
}

; CHECK-LABEL: llvm.func @caller(
; CHECK: llvm.call fast @f.byref(
; CHECK-NOT: memory
; CHECK: llvm.call @f.byref(
define double @caller(double %x) {
  %a = alloca %struct.three
  store double %x, ptr %a
  %r = tail call fast double @f(ptr byval(%struct.three) align 8 %a, double %x) memory(none)
  %s = tail call double @f(ptr byval(%struct.three) align 8 %a, double %r)
  ret double %s
}

define double @gradient(double %x) {
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @caller, double %x)
  ret double %r
}

; CHECK-LABEL: llvm.func internal @f.byref(
; CHECK-NOT: memory
; CHECK-NOT: writeonly
; CHECK: llvm.alloca
; CHECK: llvm.return
