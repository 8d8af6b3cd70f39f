; Exception handling of Windows.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

declare void @g()
declare i32 @p(...)
define void @f() personality ptr @p {
  invoke void @g() to label %done unwind label %switch
done:
  ret void
switch:
  %s = catchswitch within none [label %handler] unwind label %cleanup
handler:
  %c = catchpad within %s [ptr null, i32 64, ptr null]
  catchret from %c to label %done
cleanup:
  %k = cleanuppad within none []
  call void @g() [ "funclet"(token %k) ]
  cleanupret from %k unwind to caller
}

; CHECK: llvm.func @g()
; CHECK: llvm.func @p(...) -> i32
; CHECK: llvm.func @f() attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
; CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.none) : !llvm.token
; CHECK-NEXT: %1 = llvm.mlir.zero : !llvm.ptr
; CHECK-NEXT: %2 = llvm.mlir.constant(64 : i32) : i32
; CHECK-NEXT: llvm.invoke @g() : () -> () to ^done unwind ^switch
; CHECK: ^done:
; CHECK-NEXT: llvm.return
; CHECK: ^switch:
; CHECK-NEXT: %s = "llvm.catchswitch"(%0) [^handler, ^cleanup] <{unwinds, edge_segments = array<i32: 0, 0>}> : (!llvm.token) -> !llvm.token
; CHECK: ^handler:
; CHECK-NEXT: %c = "llvm.catchpad"(%s, %1, %2, %1) : (!llvm.token, !llvm.ptr, i32, !llvm.ptr) -> !llvm.token
; CHECK-NEXT: "llvm.catchret"(%c) [^done] <{edge_segments = array<i32: 0>}> : (!llvm.token) -> ()
; CHECK: ^cleanup:
; CHECK-NEXT: %k = "llvm.cleanuppad"(%0) : (!llvm.token) -> !llvm.token
; CHECK-NEXT: llvm.call @g() bundles(%k : !llvm.token) {bundle_tags = ["funclet"], bundle_sizes = array<i32: 1>} : () -> ()
; CHECK-NEXT: "llvm.cleanupret"(%k) <{edge_segments = array<i32>}> : (!llvm.token) -> ()

; LLVM: declare void @g()
; LLVM: declare i32 @p(...)
; LLVM: define void @f() personality ptr @p {
; LLVM: invoke void @g()
; LLVM: to label %done unwind label %switch
; LLVM: done:
; LLVM: ret void
; LLVM: switch:
; LLVM: %s = catchswitch within none [label %handler] unwind label %cleanup
; LLVM: handler:
; LLVM: %c = catchpad within %s [ptr null, i32 64, ptr null]
; LLVM: catchret from %c to label %done
; LLVM: cleanup:
; LLVM: %k = cleanuppad within none []
; LLVM: call void @g() [ "funclet"(token %k) ]
; LLVM: cleanupret from %k unwind to caller
