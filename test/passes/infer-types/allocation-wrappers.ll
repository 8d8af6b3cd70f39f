; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A wrapper around an allocator that serves vectors of different types does not make them one.

declare noalias ptr @__rust_alloc(i64, i64 allocalign) allockind("alloc,uninitialized,aligned") allocsize(0)
define internal { i64, ptr } @with_capacity(i64 %n) {
  %p = call ptr @__rust_alloc(i64 %n, i64 8)
  %a = insertvalue { i64, ptr } poison, i64 %n, 0
  %b = insertvalue { i64, ptr } %a, ptr %p, 1
  ret { i64, ptr } %b
}
define void @vectors(ptr %x) {
  %f = call { i64, ptr } @with_capacity(i64 8)
  %g = call { i64, ptr } @with_capacity(i64 8)
  %fp = extractvalue { i64, ptr } %f, 1
  %gp = extractvalue { i64, ptr } %g, 1
  store double 1.0, ptr %fp
  store ptr %x, ptr %gp
  call void @llvm.memcpy.p0.p0.i64(ptr %fp, ptr %fp, i64 8, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %gp, ptr %gp, i64 8, i1 false)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK: llvm.memcpy.p0.p0.i64(%fp{{.*}}"f64@0"
; CHECK: llvm.memcpy.p0.p0.i64(%gp{{.*}}"ptr@0"
