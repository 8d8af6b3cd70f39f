; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; The caller's float is a constant, and is moved as an integer everywhere: nothing says that it is a float but that
; arithmetic makes one of its bits, and that a derivative by it is asked for.

declare double @__enzyme_autodiff(ptr, ...)
@enzyme_dup = external global i32

define double @half(ptr %p) {
  %v = load i64, ptr %p, align 8
  %w = add i64 %v, -4503599627370496
  %h = bitcast i64 %w to double
  ret double %h
}

; CHECK: error[OX0201]: cannot tell whether `%v` (i64) carries a float
define double @main() {
  %x = alloca [8 x i8], align 8
  %d = alloca [8 x i8], align 8
  store i64 4599075939470750515, ptr %x, align 8
  store i64 0, ptr %d, align 8
  %dup = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @half, i32 %dup, ptr %x, ptr %d)
  %h = load double, ptr %d, align 8
  ret double %h
}
