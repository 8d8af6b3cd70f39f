; RUN: %oxad_opt %s -p resolve-calls | filecheck %s

; What has no way to return says so: derivatives end there.

declare void @llvm.trap()

define void @deleting_destructor(ptr %object) {
  call void @llvm.trap()
  unreachable
}

define double @f(double %x) {
  ret double %x
}

; CHECK: llvm.func @deleting_destructor(%object: !llvm.ptr) attributes {fn_attrs = {noreturn}}
; CHECK: llvm.func @f(%x: f64) -> f64 {
