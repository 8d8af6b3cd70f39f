; Atomic accesses keep ordering, scope, strength and alignment.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define i32 @f(ptr %p, i32 %v) {
  %1 = load atomic volatile i32, ptr %p syncscope("singlethread") acquire, align 4
  store atomic i32 %v, ptr %p release, align 4
  %2 = atomicrmw volatile add ptr %p, i32 %v syncscope("agent") acq_rel, align 4
  %3 = atomicrmw xchg ptr %p, i32 %v monotonic, align 8
  %4 = cmpxchg weak volatile ptr %p, i32 %v, i32 0 seq_cst acquire, align 4
  fence syncscope("singlethread") seq_cst
  %5 = extractvalue { i32, i1 } %4, 0
  ret i32 %5
}

; CHECK: llvm.func @f(%p: !llvm.ptr, %v: i32) -> i32 {
; CHECK-NEXT: %0 = llvm.mlir.constant(0 : i32) : i32
; CHECK-NEXT: %1 = llvm.load atomic volatile acquire %p {syncscope = "singlethread", alignment = 4 : i64} : !llvm.ptr -> i32
; CHECK-NEXT: llvm.store atomic release %v, %p {alignment = 4 : i64} : i32, !llvm.ptr
; CHECK-NEXT: %2 = llvm.atomicrmw volatile add acq_rel %p, %v {syncscope = "agent", alignment = 4 : i64} : !llvm.ptr, i32 -> i32
; CHECK-NEXT: %3 = llvm.atomicrmw xchg monotonic %p, %v {alignment = 8 : i64} : !llvm.ptr, i32 -> i32
; CHECK-NEXT: %4 = llvm.cmpxchg weak volatile seq_cst acquire %p, %v, %0 {alignment = 4 : i64} : !llvm.ptr, i32, i32 -> !llvm.struct<(i32, i1)>
; CHECK-NEXT: llvm.fence seq_cst {syncscope = "singlethread"}
; CHECK-NEXT: %5 = llvm.extractvalue %4[0] : !llvm.struct<(i32, i1)> -> i32
; CHECK-NEXT: llvm.return %5 : i32

; LLVM: define i32 @f(ptr %p, i32 %v) {
; LLVM: %1 = load atomic volatile i32, ptr %p syncscope("singlethread") acquire, align 4
; LLVM: store atomic i32 %v, ptr %p release, align 4
; LLVM: %2 = atomicrmw volatile add ptr %p, i32 %v syncscope("agent") acq_rel, align 4
; LLVM: %3 = atomicrmw xchg ptr %p, i32 %v monotonic, align 8
; LLVM: %4 = cmpxchg weak volatile ptr %p, i32 %v, i32 0 seq_cst acquire, align 4
; LLVM: fence syncscope("singlethread") seq_cst
; LLVM: %5 = extractvalue { i32, i1 } %4, 0
; LLVM: ret i32 %5
