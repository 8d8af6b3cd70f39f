; RUN: %oxad_opt %s -p autodiff -t llvm | filecheck %s

; The caller's memory is a structure with a pointer there: that is moved as one, and its shadow with it.

%struct.box = type { double, ptr }
declare double @__enzyme_autodiff(ptr, ...)
@enzyme_dup = external global i32

; CHECK-LABEL: define {{.*}} @boxed.aug
; CHECK: load ptr
; CHECK: load ptr
; CHECK: store ptr
; CHECK: store ptr
define void @boxed(ptr %x, ptr %y) {
  %from = getelementptr inbounds %struct.box, ptr %x, i32 0, i32 1
  %v = load ptr, ptr %from, align 8
  %to = getelementptr inbounds %struct.box, ptr %y, i32 0, i32 1
  store ptr %v, ptr %to, align 8
  %d = load double, ptr %x, align 8
  %e = fmul double %d, %d
  store double %e, ptr %y, align 8
  ret void
}

define void @gradient(ptr %x, ptr %dx, ptr %y, ptr %dy) {
  %dup = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @boxed, i32 %dup, ptr %x, ptr %dx, i32 %dup, ptr %y, ptr %dy)
  ret void
}
