; Two edges of one terminator to one block both carry the phi's value.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i32 @f(i1 %c, i32 %k) {
entry:
  switch i32 %k, label %other [
    i32 -1, label %join
    i32 5, label %join
  ]
other:
  br i1 %c, label %join, label %join
join:
  %r = phi i32 [ 1, %entry ], [ 1, %entry ], [ 2, %other ], [ 2, %other ]
  ret i32 %r
}

; CHECK: llvm.func @f(%c: i1, %k: i32) -> i32 {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.constant(2 : i32) : i32
; CHECK-NEXT: llvm.switch %k : i32, ^bb1 [-1: ^bb2(%0 : i32), 5: ^bb2(%0 : i32)]
; CHECK: ^bb1:
; CHECK-NEXT: llvm.cond_br %c, ^bb2(%1 : i32), ^bb2(%1 : i32)
; CHECK: ^bb2(%r: i32):
; CHECK-NEXT: llvm.return %r : i32

; LLVM: define i32 @f(i1 %c, i32 %k) {
; LLVM: switch i32 %k, label %1 [
; LLVM: i32 -1, label %2
; LLVM: i32 5, label %2
; LLVM: ]
; LLVM: 1:
; LLVM: br i1 %c, label %2, label %2
; LLVM: 2:
; LLVM: %r = phi i32 [ 1, %0 ], [ 1, %0 ], [ 2, %1 ], [ 2, %1 ]
; LLVM: ret i32 %r
