; RUN: %oxad_opt %s -p expand-library | filecheck %s

; Functions of the same names that are not C's: with a body, or of other types.

declare double @csqrt(double)
declare ptr @realloc(ptr, i32)

; CHECK-LABEL: llvm.func @calls
; CHECK:       llvm.call @csqrt(%x)
; CHECK-NEXT:  llvm.call @realloc(%p, %n)
; CHECK-NEXT:  llvm.call @modf(%x, %q)
define double @calls(double %x, ptr %p, i32 %n) {
  %a = call double @csqrt(double %x)
  %q = call ptr @realloc(ptr %p, i32 %n)
  %b = call double @modf(double %x, ptr %q)
  ret double %b
}

; CHECK-LABEL: llvm.func @modf
define double @modf(double %x, ptr %p) {
  ret double %x
}
