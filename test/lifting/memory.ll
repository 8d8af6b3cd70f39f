; Stack memory, loads and stores with alignment, volatility and metadata.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define double @f(ptr %p, i64 %n) {
  %a = alloca [4 x double], align 16
  %b = alloca i8, i64 %n, align 1
  %c = alloca i32, align 4, addrspace(5)
  %x = load volatile double, ptr %p, align 4, !noundef !0
  %y = load i64, ptr %p, align 8, !range !1, !invariant.load !0
  store double %x, ptr %a, align 8
  store volatile i64 %y, ptr %b, align 1
  ret double %x
}
!0 = !{}
!1 = !{i64 0, i64 10}

; CHECK: llvm.func @f(%p: !llvm.ptr, %n: i64) -> f64 {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %a = llvm.alloca %0 x !llvm.array<4 x f64> {alignment = 16 : i64} : i32 -> !llvm.ptr
; CHECK-NEXT: %b = llvm.alloca %n x i8 {alignment = 1 : i64} : i64 -> !llvm.ptr
; CHECK-NEXT: %c = llvm.alloca %0 x i32 {alignment = 4 : i64} : i32 -> !llvm.ptr<5>
; CHECK-NEXT: %x = llvm.load volatile %p {alignment = 4 : i64} metadata {noundef = 0} : !llvm.ptr -> f64
; CHECK-NEXT: %y = llvm.load %p {alignment = 8 : i64} metadata {range = 1, "invariant.load" = 0} : !llvm.ptr -> i64
; CHECK-NEXT: llvm.store %x, %a {alignment = 8 : i64} : f64, !llvm.ptr
; CHECK-NEXT: llvm.store volatile %y, %b {alignment = 1 : i64} : i64, !llvm.ptr
; CHECK-NEXT: llvm.return %x : f64
; CHECK: llvm.metadata 0 "!{}"
; CHECK: llvm.metadata 1 "!{i64 0, i64 10}"

; LLVM: define double @f(ptr %p, i64 %n) {
; LLVM: %a = alloca [4 x double], align 16
; LLVM: %b = alloca i8, i64 %n, align 1
; LLVM: %c = alloca i32, align 4, addrspace(5)
; LLVM: %x = load volatile double, ptr %p, align 4, !noundef !0
; LLVM: %y = load i64, ptr %p, align 8, !range !1, !invariant.load !0
; LLVM: store double %x, ptr %a, align 8
; LLVM: store volatile i64 %y, ptr %b, align 1
; LLVM: ret double %x
; LLVM: !0 = !{}
; LLVM: !1 = !{i64 0, i64 10}
