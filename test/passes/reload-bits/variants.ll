; RUN: %oxad_opt %s -p reload-bits | filecheck %s

; What is a float in one variant and a pointer in another, loaded once: the pointer gets a load of its own.

define double @length(ptr %e) {
  %x = load double, ptr %e, align 8
  %b = bitcast double %x to i64
  %p = inttoptr i64 %b to ptr
  %n = load i8, ptr %p, align 1
  %f = uitofp i8 %n to double
  %r = fadd double %f, %x
  ret double %r
}

; CHECK-LABEL: @length
; CHECK: %x = llvm.load %e {{.*}} -> f64
; CHECK-NEXT: %p = llvm.load %e {{.*}} -> !llvm.ptr
; CHECK-NOT: llvm.bitcast
; CHECK-NOT: llvm.inttoptr
; CHECK: llvm.return

define double @number(ptr %e) {
  %x = load double, ptr %e, align 8
  %b = bitcast double %x to i64
  %n = add i64 %b, 1
  %f = uitofp i64 %n to double
  %r = fadd double %f, %x
  ret double %r
}

; CHECK-LABEL: @number
; CHECK: %b = llvm.load %e {{.*}} -> i64
; CHECK-NOT: llvm.bitcast
; CHECK: llvm.return

; A volatile load is one load.

define i64 @volatile(ptr %e) {
  %x = load volatile double, ptr %e, align 8
  %b = bitcast double %x to i64
  ret i64 %b
}

; CHECK-LABEL: @volatile
; CHECK: llvm.bitcast
