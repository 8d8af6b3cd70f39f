; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; A structure with a pointer to active memory, stored as one value.
; CHECK: error[OX0341]: an aggregate {{.*}} is stored at once

define double @f(ptr %x) {
  %place = alloca { ptr, i64 }
  %half = insertvalue { ptr, i64 } poison, ptr %x, 0
  %pair = insertvalue { ptr, i64 } %half, i64 1, 1
  store { ptr, i64 } %pair, ptr %place
  %p = load ptr, ptr %place
  %v = load double, ptr %p
  %r = fmul double %v, %v
  ret double %r
}

define void @shim(ptr %x, ptr %ret) {
  %r = call double @f(ptr %x)
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr) {
  call void @"__oxad_v1;reverse;1;dup;dup"(ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr)
  ret void
}

declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
