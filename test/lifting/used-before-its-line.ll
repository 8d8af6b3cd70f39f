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
; CHECK-NEXT: llvm.br ^def
; CHECK: ^use:
; CHECK-NEXT: %x = llvm.add %y, %0 : i32
; CHECK-NEXT: llvm.return %x : i32
; CHECK: ^def:
; CHECK-NEXT: %y = llvm.add %0, %1 : i32
; CHECK-NEXT: llvm.br ^use
; CHECK: ^dead:
; CHECK-NEXT: %z = llvm.add %z, %0 : i32
; CHECK-NEXT: llvm.br ^dead

; LLVM: define i32 @f(i1 %c) {
; LLVM: br label %def
; LLVM: use:
; LLVM: %x = add i32 %y, 1
; LLVM: ret i32 %x
; LLVM: def:
; LLVM: %y = add i32 1, 2
; LLVM: br label %use
; LLVM: dead:
; LLVM: %z = add i32 %z, 1
; LLVM: br label %dead
