; The result of an invoke may go along its own edge.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

declare i32 @g()
declare i32 @p(...)
define i32 @f() personality ptr @p {
  %1 = invoke i32 @g() to label %a unwind label %b
a:
  %2 = phi i32 [ %1, %0 ]
  ret i32 %2
b:
  %3 = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %3
}

; CHECK: llvm.func @g() -> i32
; CHECK: llvm.func @p(...) -> i32
; CHECK: llvm.func @f() -> i32 attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
; CHECK-NEXT: %0 = llvm.invoke @g() : () -> i32 to ^a(%0 : i32) unwind ^b
; CHECK: ^a(%1: i32):
; CHECK-NEXT: llvm.return %1 : i32
; CHECK: ^b:
; CHECK-NEXT: %2 = llvm.landingpad cleanup : !llvm.struct<(!llvm.ptr, i32)>
; CHECK-NEXT: llvm.resume %2 : !llvm.struct<(!llvm.ptr, i32)>

; LLVM: declare i32 @g()
; LLVM: declare i32 @p(...)
; LLVM: define i32 @f() personality ptr @p {
; LLVM: %1 = invoke i32 @g()
; LLVM: to label %a unwind label %b
; LLVM: a:
; LLVM: %2 = phi i32 [ %1, %0 ]
; LLVM: ret i32 %2
; LLVM: b:
; LLVM: %3 = landingpad { ptr, i32 }
; LLVM: cleanup
; LLVM: resume { ptr, i32 } %3
