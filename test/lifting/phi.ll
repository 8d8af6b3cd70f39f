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

; CHECK: llvm.func @f(%c: i1, %x: f64, %n: i64) -> f64 entry "entry" {
; CHECK-NEXT: %0 = llvm.mlir.constant(0 : i64) : i64
; CHECK-NEXT: %1 = llvm.mlir.constant(2.000000e+00 : f64) : f64
; CHECK-NEXT: %2 = llvm.mlir.constant(1 : i64) : i64
; CHECK-NEXT: llvm.cond_br %c, ^loop(%0, %x : i64, f64), ^exit(%x : f64)
; CHECK: ^loop(%i: i64, %s: f64):
; CHECK-NEXT: llvm.phi_info fast %s : f64
; CHECK-NEXT: %t = llvm.fmul %s, %1 : f64
; CHECK-NEXT: %j = llvm.add %i, %2 : i64
; CHECK-NEXT: %d = llvm.icmp eq %j, %n : i64
; CHECK-NEXT: llvm.cond_br %d, ^exit(%t : f64), ^loop(%j, %t : i64, f64)
; CHECK: ^exit(%r: f64):
; CHECK-NEXT: llvm.return %r : f64

; LLVM: define double @f(i1 %c, double %x, i64 %n) {
; LLVM: br i1 %c, label %loop, label %exit
; LLVM: loop:
; LLVM: %i = phi i64 [ 0, %entry ], [ %j, %loop ]
; LLVM: %s = phi fast double [ %x, %entry ], [ %t, %loop ]
; LLVM: %t = fmul double %s, 2.000000e+00
; LLVM: %j = add i64 %i, 1
; LLVM: %d = icmp eq i64 %j, %n
; LLVM: br i1 %d, label %exit, label %loop
; LLVM: exit:
; LLVM: %r = phi double [ %x, %entry ], [ %t, %loop ]
; LLVM: ret double %r
