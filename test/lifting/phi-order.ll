; The order of a phi's pairs, where it is not that of the blocks.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i32 @f(i1 %c, i32 %n) {
  switch i32 %n, label %a [
    i32 1, label %b
    i32 2, label %c2
  ]
a:
  br label %c2
b:
  br label %c2
c2:
  %x = phi i32 [ 3, %b ], [ 1, %0 ], [ 2, %a ]
  %y = phi i32 [ 4, %b ], [ 5, %0 ], [ 6, %a ]
  br i1 %c, label %d, label %e
d:
  br label %e
e:
  %p = phi i32 [ %x, %c2 ], [ 7, %d ]
  %q = phi i32 [ 8, %d ], [ %y, %c2 ]
  ret i32 %q
}

; CHECK: ^c2(%x: i32, %y: i32):
; CHECK-NEXT: llvm.phi_order [2, 0, 1]
; CHECK: ^e(%p: i32, %q: i32):
; CHECK-NEXT: llvm.phi_order [0, 1], [1, 0]

; LLVM: %x = phi i32 [ 3, %b ], [ 1, %0 ], [ 2, %a ]
; LLVM-NEXT: %y = phi i32 [ 4, %b ], [ 5, %0 ], [ 6, %a ]
; LLVM: %p = phi i32 [ %x, %c2 ], [ 7, %d ]
; LLVM-NEXT: %q = phi i32 [ 8, %d ], [ %y, %c2 ]
