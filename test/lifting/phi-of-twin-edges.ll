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

; CHECK: llvm.func @f(%c: i1, %k: i32) -> i32 entry "entry" {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.constant(2 : i32) : i32
; CHECK-NEXT: llvm.switch %k : i32, ^other [-1: ^join(%0 : i32), 5: ^join(%0 : i32)]
; CHECK: ^other:
; CHECK-NEXT: llvm.cond_br %c, ^join(%1 : i32), ^join(%1 : i32)
; CHECK: ^join(%r: i32):
; CHECK-NEXT: llvm.return %r : i32

; LLVM: define i32 @f(i1 %c, i32 %k) {
; LLVM: switch i32 %k, label %other [
; LLVM: i32 -1, label %join
; LLVM: i32 5, label %join
; LLVM: ]
; LLVM: other:
; LLVM: br i1 %c, label %join, label %join
; LLVM: join:
; LLVM: %r = phi i32 [ 1, %entry ], [ 1, %entry ], [ 2, %other ], [ 2, %other ]
; LLVM: ret i32 %r
