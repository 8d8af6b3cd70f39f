; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; A word of the caller's is moved as a pointer, and nothing is done with it: it may be a float
; (`memcpy(&box.pointer, x, 8)`).

declare double @__enzyme_autodiff(ptr, ...)
@enzyme_dup = external global i32

define void @boxed(ptr %x, ptr %y) {
  %v = load ptr, ptr %x, align 8
  store ptr %v, ptr %y, align 8
  ret void
}

; CHECK: error[OX0201]: cannot tell whether a pointer, which is moved and not used, carries a float
; CHECK: = help: move it in a structure, or through a variable, of its own type
define void @gradient(ptr %x, ptr %dx, ptr %y, ptr %dy) {
  %dup = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @boxed, i32 %dup, ptr %x, ptr %dx, i32 %dup, ptr %y, ptr %dy)
  ret void
}
