; Integer arithmetic keeps its wrap, exactness and disjointness flags.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i32 @f(i32 %a, i32 %b) {
  %1 = add nuw nsw i32 %a, %b
  %2 = sub nsw i32 %1, 7
  %3 = mul nuw i32 %2, -3
  %4 = udiv exact i32 %3, %b
  %5 = sdiv i32 %4, %b
  %6 = urem i32 %5, %b
  %7 = srem i32 %6, %b
  %8 = shl nuw nsw i32 %7, 2
  %9 = lshr exact i32 %8, 1
  %10 = ashr i32 %9, 1
  %11 = and i32 %10, %a
  %12 = or disjoint i32 %11, %b
  %13 = xor i32 %12, -1
  ret i32 %13
}

; CHECK: llvm.func @f(%a: i32, %b: i32) -> i32 {
; CHECK-NEXT: %0 = llvm.mlir.constant(7 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.constant(-3 : i32) : i32
; CHECK-NEXT: %2 = llvm.mlir.constant(2 : i32) : i32
; CHECK-NEXT: %3 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %4 = llvm.mlir.constant(-1 : i32) : i32
; CHECK-NEXT: %5 = llvm.add nuw nsw %a, %b : i32
; CHECK-NEXT: %6 = llvm.sub nsw %5, %0 : i32
; CHECK-NEXT: %7 = llvm.mul nuw %6, %1 : i32
; CHECK-NEXT: %8 = llvm.udiv exact %7, %b : i32
; CHECK-NEXT: %9 = llvm.sdiv %8, %b : i32
; CHECK-NEXT: %10 = llvm.urem %9, %b : i32
; CHECK-NEXT: %11 = llvm.srem %10, %b : i32
; CHECK-NEXT: %12 = llvm.shl nuw nsw %11, %2 : i32
; CHECK-NEXT: %13 = llvm.lshr exact %12, %3 : i32
; CHECK-NEXT: %14 = llvm.ashr %13, %3 : i32
; CHECK-NEXT: %15 = llvm.and %14, %a : i32
; CHECK-NEXT: %16 = llvm.or disjoint %15, %b : i32
; CHECK-NEXT: %17 = llvm.xor %16, %4 : i32
; CHECK-NEXT: llvm.return %17 : i32

; LLVM: define i32 @f(i32 %a, i32 %b) {
; LLVM: %1 = add nuw nsw i32 %a, %b
; LLVM: %2 = sub nsw i32 %1, 7
; LLVM: %3 = mul nuw i32 %2, -3
; LLVM: %4 = udiv exact i32 %3, %b
; LLVM: %5 = sdiv i32 %4, %b
; LLVM: %6 = urem i32 %5, %b
; LLVM: %7 = srem i32 %6, %b
; LLVM: %8 = shl nuw nsw i32 %7, 2
; LLVM: %9 = lshr exact i32 %8, 1
; LLVM: %10 = ashr i32 %9, 1
; LLVM: %11 = and i32 %10, %a
; LLVM: %12 = or disjoint i32 %11, %b
; LLVM: %13 = xor i32 %12, -1
; LLVM: ret i32 %13
