; Metadata that holds a value of the function, or a constant.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@g$0 = global i32 0, !a !0, !a !1, !b !0
declare void @llvm.fake.use(...)
define void @f(ptr %p, i32 %i) {
  call void (...) @llvm.fake.use(metadata ptr %p, metadata i32 7)
  call void (...) @llvm.fake.use(metadata !DIArgList(ptr %p, ptr @g$0, i32 %i), metadata ptr @g$0)
  ret void
}
!0 = !{}
!1 = !{i32 1}

; CHECK: llvm.mlir.global global @g$0 : i32 = 0 : i32 attributes {metadata = {a = [#llvm.md<0>, #llvm.md<1>], b = #llvm.md<0>}}
; CHECK: llvm.func @f(%p: !llvm.ptr, %i: i32) {
; CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.const<i32, 7 : i32>) : !llvm.metadata
; CHECK-NEXT: %1 = llvm.mlir.constant(#llvm.const<!llvm.ptr, #llvm.symbol<@g$0>>) : !llvm.metadata
; CHECK-NEXT: %2 = llvm.metadata_of "$0" (%p : !llvm.ptr) : !llvm.metadata
; CHECK-NEXT: llvm.call @llvm.fake.use(%2, %0)
; CHECK-NEXT: %3 = llvm.metadata_of "!DIArgList($0, ptr @\22g$$0\22, $1)" (%p, %i : !llvm.ptr, i32) : !llvm.metadata
; CHECK-NEXT: llvm.call @llvm.fake.use(%3, %1)

; LLVM: @"g$0" = global i32 0, !a !0, !a !1, !b !0
; LLVM: call void (...) @llvm.fake.use(metadata ptr %p, metadata i32 7)
; LLVM: call void (...) @llvm.fake.use(metadata !DIArgList(ptr %p, ptr @"g$0", i32 %i), metadata ptr @"g$0")
