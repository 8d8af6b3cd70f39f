; Indices: constant or not, flags, structure fields, wide constants, index types that are not the usual ones.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define void @f(ptr %p, i64 %i, i32 %k, <2 x ptr> %v) {
  %1 = getelementptr inbounds double, ptr %p, i64 %i
  %2 = getelementptr inbounds nuw { i32, [4 x double] }, ptr %p, i64 %i, i32 1, i64 3
  %3 = getelementptr nusw [4 x i32], ptr %p, i32 0, i32 %k
  %4 = getelementptr i8, ptr %p, i64 -8
  %5 = getelementptr i8, ptr %p, i64 4611686018427387904
  %6 = getelementptr i8, ptr %p, i16 2
  %7 = getelementptr float, <2 x ptr> %v, i64 1
  ret void
}

; CHECK: llvm.func @f(%p: !llvm.ptr, %i: i64, %k: i32, %v: vector<2x!llvm.ptr>) {
; CHECK-NEXT: %0 = llvm.mlir.constant(4611686018427387904 : i64) : i64
; CHECK-NEXT: %1 = llvm.getelementptr inbounds %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
; CHECK-NEXT: %2 = llvm.getelementptr inbounds nuw %p[%i, 1, 3] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<(i32, !llvm.array<4 x f64>)>
; CHECK-NEXT: %3 = llvm.getelementptr nusw %p[0, %k] {index_types = [i32, i32]} : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.array<4 x i32>
; CHECK-NEXT: %4 = llvm.getelementptr %p[-8] : (!llvm.ptr) -> !llvm.ptr, i8
; CHECK-NEXT: %5 = llvm.getelementptr %p[%0] : (!llvm.ptr, i64) -> !llvm.ptr, i8
; CHECK-NEXT: %6 = llvm.getelementptr %p[2] {index_types = [i16]} : (!llvm.ptr) -> !llvm.ptr, i8
; CHECK-NEXT: %7 = llvm.getelementptr %v[1] : (vector<2x!llvm.ptr>) -> vector<2x!llvm.ptr>, f32
; CHECK-NEXT: llvm.return

; LLVM: define void @f(ptr %p, i64 %i, i32 %k, <2 x ptr> %v) {
; LLVM: %1 = getelementptr inbounds double, ptr %p, i64 %i
; LLVM: %2 = getelementptr inbounds nuw { i32, [4 x double] }, ptr %p, i64 %i, i32 1, i64 3
; LLVM: %3 = getelementptr nusw [4 x i32], ptr %p, i32 0, i32 %k
; LLVM: %4 = getelementptr i8, ptr %p, i64 -8
; LLVM: %5 = getelementptr i8, ptr %p, i64 4611686018427387904
; LLVM: %6 = getelementptr i8, ptr %p, i16 2
; LLVM: %7 = getelementptr float, <2 x ptr> %v, i64 1
; LLVM: ret void
