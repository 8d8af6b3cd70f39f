; Only what the named function reaches is lifted, metadata and comdats included; what only metadata names is declared.
; RUN: %oxad_opt %s --roots root | filecheck %s
; RUN: %oxad_opt %s --roots root | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

$unused = comdat any
@table = private constant [2 x double] [double 1.0, double 2.0], !note !0
@unused = constant i32 1, comdat
@only_in_metadata = constant i32 3
define double @root(i64 %i) !note !2 {
  %p = getelementptr inbounds [2 x double], ptr @table, i64 0, i64 %i
  %x = call double @callee(ptr %p)
  ret double %x
}
define internal double @callee(ptr %p) {
  %x = load double, ptr %p, align 8
  ret double %x
}
define void @other() {
  call void @far()
  ret void
}
declare void @far()
!0 = !{!1}
!1 = !{!"kept"}
!2 = !{ptr @only_in_metadata}
!3 = !{!"dropped"}

; CHECK: llvm.mlir.global private constant @table : !llvm.array<2 x f64> = #llvm.aggregate<[#llvm.const<f64, 1.000000e+00 : f64>, #llvm.const<f64, 2.000000e+00 : f64>]> metadata {note = 0}
; CHECK: llvm.func @root(%i: i64) -> f64 metadata {note = 2} {
; CHECK-NEXT: %0 = llvm.mlir.addressof @table : !llvm.ptr
; CHECK-NEXT: %p = llvm.getelementptr inbounds %0[0, %i] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.array<2 x f64>
; CHECK-NEXT: %x = llvm.call @callee(%p) : (!llvm.ptr) -> f64
; CHECK-NEXT: llvm.return %x : f64
; CHECK: llvm.func internal @callee(%p: !llvm.ptr) -> f64 {
; CHECK-NEXT: %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
; CHECK-NEXT: llvm.return %x : f64
; CHECK: llvm.mlir.global constant @only_in_metadata : i32
; CHECK: llvm.metadata 0 "!{!1}"
; CHECK: llvm.metadata 1 "!{!\22kept\22}"
; CHECK: llvm.metadata 2 "!{ptr @only_in_metadata}"

; LLVM: @table = private constant [2 x double] [double 1.000000e+00, double 2.000000e+00], !note !0
; LLVM: @only_in_metadata = external constant i32
; LLVM: define double @root(i64 %i) !note !2 {
; LLVM: %p = getelementptr inbounds [2 x double], ptr @table, i64 0, i64 %i
; LLVM: %x = call double @callee(ptr %p)
; LLVM: ret double %x
; LLVM: define internal double @callee(ptr %p) {
; LLVM: %x = load double, ptr %p, align 8
; LLVM: ret double %x
; LLVM: !0 = !{!1}
; LLVM: !1 = !{!"kept"}
; LLVM: !2 = !{ptr @only_in_metadata}
