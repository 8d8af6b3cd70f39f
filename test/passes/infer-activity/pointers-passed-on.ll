; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; As in pointers-that-carry-floats.ll, by way of a function that stores what it is given.

declare double @__enzyme_autodiff(ptr, ...)
@enzyme_dup = external global i32

define internal void @put(ptr %to, ptr %v) noinline {
  store ptr %v, ptr %to, align 8
  ret void
}

define void @boxed(ptr %x, ptr %y) {
  %v = load ptr, ptr %x, align 8
  call void @put(ptr %y, ptr %v)
  ret void
}

; CHECK: error[OX0201]: cannot tell whether a pointer, which is moved and not used, carries a float
define void @gradient(ptr %x, ptr %dx, ptr %y, ptr %dy) {
  %dup = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @boxed, i32 %dup, ptr %x, ptr %dx, i32 %dup, ptr %y, ptr %dy)
  ret void
}
