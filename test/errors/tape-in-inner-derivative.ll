; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; A derivative in two calls, with a tape that the program holds, is differentiated again.

; CHECK: error[OX0322]: `df` asks for a derivative in two calls, and other derivatives are made of it
; CHECK: help: use __enzyme_autodiff

declare ptr @__enzyme_augmentfwd(ptr, ...)
declare double @__enzyme_reverse(ptr, ...)
declare double @__enzyme_autodiff(ptr, ...)

define double @f(double %x) {
  %r = fmul double %x, %x
  ret double %r
}

define double @df(double %x) {
  %t = call ptr (ptr, ...) @__enzyme_augmentfwd(ptr @f, double %x)
  %d = call double (ptr, ...) @__enzyme_reverse(ptr @f, double %x, double 1.0, ptr %t)
  ret double %d
}

define double @ddf(double %x) {
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr @df, double %x)
  ret double %d
}
