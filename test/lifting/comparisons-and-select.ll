; Comparisons of integers, pointers, floats and vectors; select; freeze.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i1 @f(i32 %a, ptr %p, double %x, <2 x float> %v) {
  %1 = icmp samesign ult i32 %a, 4
  %2 = icmp eq ptr %p, null
  %3 = fcmp nnan oge double %x, 0.0
  %4 = fcmp uno <2 x float> %v, zeroinitializer
  %5 = select i1 %1, i1 %2, i1 %3
  %6 = select nsz <2 x i1> %4, <2 x float> %v, <2 x float> splat (float 2.0)
  %7 = freeze i1 %5
  ret i1 %7
}

; CHECK: llvm.func @f(%a: i32, %p: !llvm.ptr, %x: f64, %v: vector<2xf32>) -> i1 {
; CHECK-NEXT: %0 = llvm.mlir.constant(4 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.zero : !llvm.ptr
; CHECK-NEXT: %2 = llvm.mlir.constant(0.000000e+00 : f64) : f64
; CHECK-NEXT: %3 = llvm.mlir.zero : vector<2xf32>
; CHECK-NEXT: %4 = llvm.mlir.constant(#llvm.splat<#llvm.const<f32, 2.000000e+00 : f32>>) : vector<2xf32>
; CHECK-NEXT: %5 = llvm.icmp samesign ult %a, %0 : i32
; CHECK-NEXT: %6 = llvm.icmp eq %p, %1 : !llvm.ptr
; CHECK-NEXT: %7 = llvm.fcmp nnan oge %x, %2 : f64
; CHECK-NEXT: %8 = llvm.fcmp uno %v, %3 : vector<2xf32>
; CHECK-NEXT: %9 = llvm.select %5, %6, %7 : i1, i1
; CHECK-NEXT: %10 = llvm.select nsz %8, %v, %4 : vector<2xi1>, vector<2xf32>
; CHECK-NEXT: %11 = llvm.freeze %9 : i1
; CHECK-NEXT: llvm.return %11 : i1

; LLVM: define i1 @f(i32 %a, ptr %p, double %x, <2 x float> %v) {
; LLVM: %1 = icmp samesign ult i32 %a, 4
; LLVM: %2 = icmp eq ptr %p, null
; LLVM: %3 = fcmp nnan oge double %x, 0.000000e+00
; LLVM: %4 = fcmp uno <2 x float> %v, zeroinitializer
; LLVM: %5 = select i1 %1, i1 %2, i1 %3
; LLVM: %6 = select nsz <2 x i1> %4, <2 x float> %v, <2 x float> splat (float 2.000000e+00)
; LLVM: %7 = freeze i1 %5
; LLVM: ret i1 %7
