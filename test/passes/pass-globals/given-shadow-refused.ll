; A shadow of the program's own serves one direction, and has the type of its variable.
; RUN: not %oxad_opt %s -p find-requests,pass-globals 2>&1 | filecheck %s
; RUN: sed 's/i32 2,/i32 1,/; s/@dg = global double 0.0/@dg = global i64 0/' %s > %t.ll && not %oxad_opt %t.ll -p find-requests,pass-globals 2>&1 | filecheck %s --check-prefix=TYPE

; CHECK: error[OX0168]: the variable `g` has a shadow of the program's own (`!enzyme_shadow`), and the request asks for several directions
; TYPE: error[OX0168]: the variable `g` has a shadow of the program's own (`!enzyme_shadow`), which is no variable of the same type
@g = global double 2.0, align 8, !enzyme_shadow !0
@dg = global double 0.0, align 8
!0 = !{ptr @dg}
@enzyme_width = external global i32
declare void @__enzyme_autodiff(ptr, ...)
define double @f(double %x) {
  %v = load double, ptr @g
  %r = fmul double %v, %x
  ret double %r
}
define void @gradient(double %x) {
  %m = load i32, ptr @enzyme_width
  call void (ptr, ...) @__enzyme_autodiff(ptr @f, i32 %m, i32 2, double %x)
  ret void
}
