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
; CHECK-NEXT: llvm.invoke @g() : () -> () to ^bb1 unwind ^bb2
; CHECK: ^bb1:
; CHECK-NEXT: llvm.return
; CHECK: ^bb2:
; CHECK-NEXT: %s = "llvm.catchswitch"(%0) [^bb3, ^bb4] <{unwinds, edge_segments = array<i32: 0, 0>}> : (!llvm.token) -> !llvm.token
; CHECK: ^bb3:
; CHECK-NEXT: %c = "llvm.catchpad"(%s, %1, %2, %1) : (!llvm.token, !llvm.ptr, i32, !llvm.ptr) -> !llvm.token
; CHECK-NEXT: "llvm.catchret"(%c) [^bb1] <{edge_segments = array<i32: 0>}> : (!llvm.token) -> ()
; CHECK: ^bb4:
; CHECK-NEXT: %k = "llvm.cleanuppad"(%0) : (!llvm.token) -> !llvm.token
; CHECK-NEXT: llvm.call @g() bundles(%k : !llvm.token) {bundle_tags = ["funclet"], bundle_sizes = array<i32: 1>} : () -> ()
; CHECK-NEXT: "llvm.cleanupret"(%k) <{edge_segments = array<i32>}> : (!llvm.token) -> ()

; LLVM: declare void @g()
; LLVM: declare i32 @p(...)
; LLVM: define void @f() personality ptr @p {
; LLVM: invoke void @g()
; LLVM: to label %1 unwind label %2
; LLVM: 1:
; LLVM: ret void
; LLVM: 2:
; LLVM: %s = catchswitch within none [label %3] unwind label %4
; LLVM: 3:
; LLVM: %c = catchpad within %s [ptr null, i32 64, ptr null]
; LLVM: catchret from %c to label %1
; LLVM: 4:
; LLVM: %k = cleanuppad within none []
; LLVM: call void @g() [ "funclet"(token %k) ]
; LLVM: cleanupret from %k unwind to caller
