; RUN: %oxad_opt %s -p infer-types | filecheck %s

; memset says nothing of types; what is stored there says it.

define void @clear(ptr %a) {
  call void @llvm.memset.p0.i64(ptr %a, i8 0, i64 16, i1 false)
  store double 1.0, ptr %a
  %p = getelementptr inbounds nuw i8, ptr %a, i64 8
  store ptr %a, ptr %p
  ret void
}
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

; CHECK: llvm.memset{{.*}}oxad.memory = "f64@0, ptr@8"
