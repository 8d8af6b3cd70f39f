; Float arithmetic keeps its fast-math flags.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define double @f(double %a, double %b) {
  %1 = fadd fast double %a, %b
  %2 = fsub nnan ninf double %1, 1.5
  %3 = fmul nsz arcp double %2, %b
  %4 = fdiv contract afn double %3, %a
  %5 = frem reassoc double %4, %a
  %6 = fneg nnan double %5
  ret double %6
}

; CHECK: llvm.func @f(%a: f64, %b: f64) -> f64 {
; CHECK-NEXT: %0 = llvm.mlir.constant(1.500000e+00 : f64) : f64
; CHECK-NEXT: %1 = llvm.fadd fast %a, %b : f64
; CHECK-NEXT: %2 = llvm.fsub nnan ninf %1, %0 : f64
; CHECK-NEXT: %3 = llvm.fmul nsz arcp %2, %b : f64
; CHECK-NEXT: %4 = llvm.fdiv contract afn %3, %a : f64
; CHECK-NEXT: %5 = llvm.frem reassoc %4, %a : f64
; CHECK-NEXT: %6 = llvm.fneg nnan %5 : f64
; CHECK-NEXT: llvm.return %6 : f64

; LLVM: define double @f(double %a, double %b) {
; LLVM: %1 = fadd fast double %a, %b
; LLVM: %2 = fsub nnan ninf double %1, 1.500000e+00
; LLVM: %3 = fmul nsz arcp double %2, %b
; LLVM: %4 = fdiv contract afn double %3, %a
; LLVM: %5 = frem reassoc double %4, %a
; LLVM: %6 = fneg nnan double %5
; LLVM: ret double %6
