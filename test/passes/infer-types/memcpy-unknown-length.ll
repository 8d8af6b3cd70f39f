; RUN: %oxad_opt %s -p infer-types | filecheck %s

; memcpy of unknown length between arrays.

define double @copy(ptr %a, ptr %b, i64 %n) {
  %bytes = shl nuw i64 %n, 3
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 %bytes, i1 false)
  %p = getelementptr inbounds nuw double, ptr %b, i64 %n
  %x = load double, ptr %p
  ret double %x
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK: "ptr -> {[{every 8: f64@0}]@0}", "ptr -> {[{every 8: f64@0}]@0}", "int@0x8"
; CHECK: oxad.memory = "every 8: f64@0"
