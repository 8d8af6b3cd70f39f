; The shadow of a `noalias readonly` parameter is `noalias` only where all callers pass different memory.
; RUN: %oxad_opt %s -p find-requests,derive-reverse | filecheck %s

declare double @__enzyme_autodiff(ptr, ...)

define internal double @shared(ptr noalias readonly %a, ptr noalias readonly %b) {
  %x = load double, ptr %a
  %y = load double, ptr %b
  %r = fmul double %x, %y
  ret double %r
}

define internal double @apart(ptr noalias readonly %a, ptr noalias readonly %b) {
  %x = load double, ptr %a
  %y = load double, ptr %b
  %r = fmul double %x, %y
  ret double %r
}

; What is written is reached through its parameter alone.
define internal void @written(ptr noalias %a, ptr noalias readonly %b) {
  %y = load double, ptr %b
  %x = load double, ptr %a
  %r = fmul double %x, %y
  store double %r, ptr %a
  ret void
}

define double @f(ptr %p) {
  %m = alloca double
  %n = alloca double
  %v = load double, ptr %p
  store double %v, ptr %m
  store double %v, ptr %n
  call void @written(ptr %m, ptr %p)
  %s = call double @shared(ptr %p, ptr %p)
  %t = call double @apart(ptr %m, ptr %n)
  %r = fadd double %s, %t
  ret double %r
}

define void @caller(ptr %p, ptr %dp) {
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @f, ptr %p, ptr %dp)
  ret void
}

; CHECK: llvm.func internal @shared.rev{{.*}}, %2: !autodiff.shadow, %3: !autodiff.shadow) attributes {arg_attrs = [{}, {}, {}, {}]
; CHECK: llvm.func internal @written.rev{{.*}}!autodiff.shadow {noalias}
; CHECK: llvm.func internal @apart.rev{{.*}}!autodiff.shadow {noalias}, {{.*}}!autodiff.shadow {noalias}
