; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; What happens between the two returns of `setjmp` is not taken back: the reverse sweep would not know of it.
; CHECK: error[OX0301]: the derivative of a call of `_setjmp` is not known
; CHECK: it returns twice

@env = internal global [200 x i8] zeroinitializer

define double @f(double %x) {
  %a = alloca double
  store double %x, ptr %a
  %again = call i32 @_setjmp(ptr @env)
  %c = icmp eq i32 %again, 0
  br i1 %c, label %first, label %second
first:
  %s = fmul double %x, %x
  store double %s, ptr %a
  call void @longjmp(ptr @env, i32 1)
  unreachable
second:
  %r = load double, ptr %a
  ret double %r
}

define double @df(double %x) {
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr @f, double %x)
  ret double %d
}

declare i32 @_setjmp(ptr) returns_twice
declare void @longjmp(ptr, i32) noreturn
declare double @__enzyme_autodiff(ptr, ...)
