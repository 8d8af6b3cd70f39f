; RUN: %oxad_opt %s -p reload-bits | filecheck %s

; Integer arithmetic on the sign bit alone, as operations on floats.

; CHECK-LABEL: llvm.func @negated
; CHECK:       [[X:%.*]] = llvm.bitcast %i
; CHECK-NEXT:  %r = llvm.fneg [[X]]
define double @negated(ptr %p) {
  %i = load i64, ptr %p, align 8
  %j = xor i64 %i, -9223372036854775808
  %r = bitcast i64 %j to double
  ret double %r
}

; CHECK-LABEL: llvm.func @absolute
; CHECK:       %r = llvm.call @llvm.fabs.f32(
define float @absolute(i32 %i) {
  %j = and i32 %i, 2147483647
  %r = bitcast i32 %j to float
  ret float %r
}

; CHECK-LABEL: llvm.func @below_zero
; CHECK:       [[M:%.*]] = llvm.call @llvm.fabs.f64(
; CHECK-NEXT:  %r = llvm.fneg [[M]]
define double @below_zero(i64 %i) {
  %j = or i64 %i, -9223372036854775808
  %r = bitcast i64 %j to double
  ret double %r
}

; CHECK-LABEL: llvm.func @with_sign_of
; CHECK:       [[M:%.*]] = llvm.bitcast %i
; CHECK:       [[S:%.*]] = llvm.bitcast %k
; CHECK:       %r = llvm.call @llvm.copysign.f64([[M]], [[S]])
define double @with_sign_of(i64 %i, i64 %k) {
  %s = and i64 %k, -9223372036854775808
  %m = and i64 %i, 9223372036854775807
  %j = or i64 %s, %m
  %r = bitcast i64 %j to double
  ret double %r
}

; Other bits stay integer arithmetic.
; CHECK-LABEL: llvm.func @others
; CHECK:       llvm.xor
; CHECK-NOT:   llvm.fneg
; CHECK:       llvm.return
define double @others(i64 %i) {
  %j = xor i64 %i, 4611686018427387904
  %r = bitcast i64 %j to double
  ret double %r
}
