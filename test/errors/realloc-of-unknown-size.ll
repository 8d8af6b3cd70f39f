; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; C's realloc does not say how large the block was: which cotangents to move back cannot be told.
; CHECK: error[OX0314]: `realloc` moves active values to a larger block without saying how large the old one was

define void @shim(ptr %x, ptr %ret) {
  %v = load double, ptr %x
  %p = call ptr @malloc(i64 8)
  store double %v, ptr %p
  %q = call ptr @realloc(ptr %p, i64 16)
  %r = load double, ptr %q
  call void @free(ptr %q)
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr) {
  call void @"__oxad_v1;reverse;1;dup;dup"(ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr)
  ret void
}

declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare noalias ptr @realloc(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"
declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
