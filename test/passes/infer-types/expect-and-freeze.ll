; RUN: %oxad_opt %s -p infer-types | filecheck %s

; freeze and llvm.expect hand on what they get.

define double @through(ptr %p) {
  %x = load i64, ptr %p
  %f = freeze i64 %x
  %e = call i64 @llvm.expect.i64(i64 %f, i64 0)
  %d = bitcast i64 %e to double
  ret double %d
}
declare i64 @llvm.expect.i64(i64, i64)

; CHECK: %x = llvm.load{{.*}}"f64@0"
; CHECK: %f = llvm.freeze{{.*}}"f64@0"
; CHECK: %e = llvm.call{{.*}}"f64@0"
