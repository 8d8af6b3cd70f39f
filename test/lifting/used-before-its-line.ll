; A value may be used on a line before its definition, and in code that nothing reaches.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i32 @f(i1 %c) {
  br label %def
use:
  %x = add i32 %y, 1
  ret i32 %x
def:
  %y = add i32 1, 2
  br label %use
dead:
  %z = add i32 %z, 1
  br label %dead
}

; CHECK: llvm.func @f(%c: i1) -> i32 {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.constant(2 : i32) : i32
; CHECK-NEXT: llvm.br ^bb2
; CHECK: ^bb1:
; CHECK-NEXT: %x = llvm.add %y, %0 : i32
; CHECK-NEXT: llvm.return %x : i32
; CHECK: ^bb2:
; CHECK-NEXT: %y = llvm.add %0, %1 : i32
; CHECK-NEXT: llvm.br ^bb1
; CHECK: ^bb3:
; CHECK-NEXT: %z = llvm.add %z, %0 : i32
; CHECK-NEXT: llvm.br ^bb3

; LLVM: define i32 @f(i1 %c) {
; LLVM: br label %2
; LLVM: 1:
; LLVM: %x = add i32 %y, 1
; LLVM: ret i32 %x
; LLVM: 2:
; LLVM: %y = add i32 1, 2
; LLVM: br label %1
; LLVM: 3:
; LLVM: %z = add i32 %z, 1
; LLVM: br label %3
