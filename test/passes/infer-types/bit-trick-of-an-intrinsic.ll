; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An intrinsic of integers takes floats apart as an instruction does; one that only compares does not.

define double @largest(double %x, double %y) {
  %a = bitcast double %x to i64
  %b = bitcast double %y to i64
  %m = call i64 @llvm.umax.i64(i64 %a, i64 %b)
  %c = bitcast i64 %m to double
  ret double %c
}

; CHECK-LABEL: @largest
; CHECK: llvm.call{{.*}}umax{{.*}}oxad.bit_trick{{.*}}"conflict@0x8"

define double @doubled(double %x) {
  %a = bitcast double %x to i64
  %s = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %a, i64 4503599627370496)
  %r = extractvalue { i64, i1 } %s, 0
  %c = bitcast i64 %r to double
  ret double %c
}

; CHECK-LABEL: @doubled
; CHECK: llvm.call{{.*}}uadd.with.overflow{{.*}}oxad.bit_trick

define double @ordered(double %x, double %y) {
  %a = bitcast double %x to i64
  %b = bitcast double %y to i64
  %m = call i8 @llvm.ucmp.i8.i64(i64 %a, i64 %b)
  %c = sitofp i8 %m to double
  ret double %c
}

; CHECK-LABEL: @ordered
; CHECK: llvm.call{{.*}}ucmp
; CHECK-NOT: oxad.bit_trick
; CHECK: llvm.return
