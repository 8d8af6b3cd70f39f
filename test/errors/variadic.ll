; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; A C function with a variable number of arguments, whose body is here.
; CHECK: error[OX0303]: the variadic function `sum` takes an active value

define double @sum(i32 %count, ...) {
  ret double 0.0
}

define void @shim(ptr %x, ptr %ret) {
  %v = load double, ptr %x
  %r = call double (i32, ...) @sum(i32 1, double %v)
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr) {
  call void @"__oxad_v1;reverse;1;dup;dup"(ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr)
  ret void
}

declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
