; A phi becomes a block argument, and every edge carries its value; phi flags and locations stay.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define double @f(i1 %c, double %x, i64 %n) {
entry:
  br i1 %c, label %loop, label %exit
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %s = phi fast double [ %x, %entry ], [ %t, %loop ]
  %t = fmul double %s, 2.0
  %j = add i64 %i, 1
  %d = icmp eq i64 %j, %n
  br i1 %d, label %exit, label %loop
exit:
  %r = phi double [ %x, %entry ], [ %t, %loop ]
  ret double %r
}

; CHECK: llvm.func @f(%c: i1, %x: f64, %n: i64) -> f64 {
; CHECK-NEXT: %0 = llvm.mlir.constant(0 : i64) : i64
; CHECK-NEXT: %1 = llvm.mlir.constant(2.000000e+00 : f64) : f64
; CHECK-NEXT: %2 = llvm.mlir.constant(1 : i64) : i64
; CHECK-NEXT: llvm.cond_br %c, ^bb1(%0, %x : i64, f64), ^bb2(%x : f64)
; CHECK: ^bb1(%i: i64, %s: f64):
; CHECK-NEXT: llvm.phi_info fast %s : f64
; CHECK-NEXT: %t = llvm.fmul %s, %1 : f64
; CHECK-NEXT: %j = llvm.add %i, %2 : i64
; CHECK-NEXT: %d = llvm.icmp eq %j, %n : i64
; CHECK-NEXT: llvm.cond_br %d, ^bb2(%t : f64), ^bb1(%j, %t : i64, f64)
; CHECK: ^bb2(%r: f64):
; CHECK-NEXT: llvm.return %r : f64

; LLVM: define double @f(i1 %c, double %x, i64 %n) {
; LLVM: br i1 %c, label %1, label %2
; LLVM: 1:
; LLVM: %i = phi i64 [ 0, %0 ], [ %j, %1 ]
; LLVM: %s = phi fast double [ %x, %0 ], [ %t, %1 ]
; LLVM: %t = fmul double %s, 2.000000e+00
; LLVM: %j = add i64 %i, 1
; LLVM: %d = icmp eq i64 %j, %n
; LLVM: br i1 %d, label %2, label %1
; LLVM: 2:
; LLVM: %r = phi double [ %x, %0 ], [ %t, %1 ]
; LLVM: ret double %r
