; Parts of aggregates, elements of vectors, shuffles with poison lanes.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define float @f({ i32, [2 x float] } %s, <4 x float> %v, i64 %i) {
  %1 = extractvalue { i32, [2 x float] } %s, 1, 0
  %2 = insertvalue { i32, [2 x float] } %s, float %1, 1, 1
  %3 = insertvalue { i32, [2 x float] } poison, i32 3, 0
  %4 = extractelement <4 x float> %v, i64 %i
  %5 = insertelement <4 x float> %v, float %4, i64 1
  %6 = shufflevector <4 x float> %5, <4 x float> poison, <2 x i32> <i32 3, i32 poison>
  %7 = shufflevector <4 x float> %5, <4 x float> %v, <4 x i32> zeroinitializer
  %8 = extractelement <2 x float> %6, i64 0
  ret float %8
}

; CHECK: llvm.func @f(%s: !llvm.struct<(i32, !llvm.array<2 x f32>)>, %v: vector<4xf32>, %i: i64) -> f32 {
; CHECK-NEXT: %0 = llvm.mlir.poison : !llvm.struct<(i32, !llvm.array<2 x f32>)>
; CHECK-NEXT: %1 = llvm.mlir.constant(3 : i32) : i32
; CHECK-NEXT: %2 = llvm.mlir.constant(1 : i64) : i64
; CHECK-NEXT: %3 = llvm.mlir.poison : vector<4xf32>
; CHECK-NEXT: %4 = llvm.mlir.constant(0 : i64) : i64
; CHECK-NEXT: %5 = llvm.extractvalue %s[1, 0] : !llvm.struct<(i32, !llvm.array<2 x f32>)> -> f32
; CHECK-NEXT: %6 = llvm.insertvalue %5, %s[1, 1] : f32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
; CHECK-NEXT: %7 = llvm.insertvalue %1, %0[0] : i32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
; CHECK-NEXT: %8 = llvm.extractelement %v, %i : vector<4xf32>, i64 -> f32
; CHECK-NEXT: %9 = llvm.insertelement %v, %8, %2 : vector<4xf32>, f32, i64 -> vector<4xf32>
; CHECK-NEXT: %10 = llvm.shufflevector %9, %3 [3, -1] : vector<4xf32> -> vector<2xf32>
; CHECK-NEXT: %11 = llvm.shufflevector %9, %v [0, 0, 0, 0] : vector<4xf32> -> vector<4xf32>
; CHECK-NEXT: %12 = llvm.extractelement %10, %4 : vector<2xf32>, i64 -> f32
; CHECK-NEXT: llvm.return %12 : f32

; LLVM: define float @f({ i32, [2 x float] } %s, <4 x float> %v, i64 %i) {
; LLVM: %1 = extractvalue { i32, [2 x float] } %s, 1, 0
; LLVM: %2 = insertvalue { i32, [2 x float] } %s, float %1, 1, 1
; LLVM: %3 = insertvalue { i32, [2 x float] } poison, i32 3, 0
; LLVM: %4 = extractelement <4 x float> %v, i64 %i
; LLVM: %5 = insertelement <4 x float> %v, float %4, i64 1
; LLVM: %6 = shufflevector <4 x float> %5, <4 x float> poison, <2 x i32> <i32 3, i32 poison>
; LLVM: %7 = shufflevector <4 x float> %5, <4 x float> %v, <4 x i32> zeroinitializer
; LLVM: %8 = extractelement <2 x float> %6, i64 0
; LLVM: ret float %8
