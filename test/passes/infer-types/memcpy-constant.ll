; RUN: %oxad_opt %s -p infer-types | filecheck %s

; memcpy of so many bytes moves their types, and no others.

define void @copy(ptr %a, ptr %b) {
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 16, i1 false)
  %x = load double, ptr %a
  %p = getelementptr inbounds nuw i8, ptr %b, i64 8
  %y = load float, ptr %p
  %q = getelementptr inbounds nuw i8, ptr %a, i64 12
  store float %y, ptr %q
  %r = getelementptr inbounds nuw i8, ptr %a, i64 16
  store double %x, ptr %r
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK: ["ptr -> {f64@0, f32@8, f32@12, f64@16}", "ptr -> {f64@0, f32@8, f32@12}"]
; CHECK: oxad.memory = "f64@0, f32@8, f32@12"
