; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An array of floats ends where a pointer lies.

define double @head(i64 %i, ptr %data) {
  %it = alloca [32 x i8], align 8
  %end = getelementptr inbounds nuw i8, ptr %it, i64 16
  store ptr %data, ptr %end
  store double 1.0, ptr %it
  %q = getelementptr inbounds nuw double, ptr %it, i64 %i
  %v = load double, ptr %q
  %x = load ptr, ptr %end
  %w = load double, ptr %x
  call void @llvm.memcpy.p0.p0.i64(ptr %it, ptr %it, i64 32, i1 false)
  %r = fadd double %v, %w
  ret double %r
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK: oxad.memory = "f64@0, f64@8, ptr@16"
