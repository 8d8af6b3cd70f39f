; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; A call that is inactive where it stands is part of a derivative that is differentiated again.

; CHECK: error[OX0322]: a call that is inactive at this place alone is part of a derivative that is differentiated again
; CHECK: help: register the function

declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_call_inactive(ptr, ...)

define double @same(double %x) {
  ret double %x
}

define double @f(double %x) {
  %c = call double (ptr, ...) @__enzyme_call_inactive(ptr @same, double %x)
  %r = fmul double %x, %c
  ret double %r
}

define double @df(double %x) {
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr @f, double %x)
  ret double %d
}

define double @ddf(double %x) {
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr @df, double %x)
  ret double %d
}
