; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; How large the caller's block is as far as it was asked for, and its shadow therefore, nobody knows.
; CHECK: error[OX0314]: `realloc` moves active values out of a block that the differentiated function did not allocate

define void @shim(ptr %x, ptr %ret) {
  %p = load ptr, ptr %x
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

declare noalias ptr @realloc(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"
declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
