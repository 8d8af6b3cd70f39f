; Types of one machine, scalable vectors, and integers of odd widths.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define <vscale x 4 x i32> @f(<vscale x 4 x i32> %v, i37 %i, target("spirv.Image", i32, 2) %t) {
  %1 = add <vscale x 4 x i32> %v, splat (i32 1)
  %2 = shufflevector <vscale x 4 x i32> %1, <vscale x 4 x i32> poison, <vscale x 4 x i32> zeroinitializer
  %3 = mul i37 %i, 68719476735
  ret <vscale x 4 x i32> %2
}

; CHECK: llvm.func @f(%v: vector<[4]xi32>, %i: i37, %t: !llvm.target<"target(\22spirv.Image\22, i32, 2)">) -> vector<[4]xi32> {
; CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 1 : i32>>) : vector<[4]xi32>
; CHECK-NEXT: %1 = llvm.mlir.poison : vector<[4]xi32>
; CHECK-NEXT: %2 = llvm.mlir.constant(68719476735 : i37) : i37
; CHECK-NEXT: %3 = llvm.add %v, %0 : vector<[4]xi32>
; CHECK-NEXT: %4 = llvm.shufflevector %3, %1 [0, 0, 0, 0] {zero_mask} : vector<[4]xi32> -> vector<[4]xi32>
; CHECK-NEXT: %5 = llvm.mul %i, %2 : i37
; CHECK-NEXT: llvm.return %4 : vector<[4]xi32>

; LLVM: define <vscale x 4 x i32> @f(<vscale x 4 x i32> %v, i37 %i, target("spirv.Image", i32, 2) %t) {
; LLVM: %1 = add <vscale x 4 x i32> %v, splat (i32 1)
; LLVM: %2 = shufflevector <vscale x 4 x i32> %1, <vscale x 4 x i32> poison, <vscale x 4 x i32> zeroinitializer
; LLVM: %3 = mul i37 %i, 68719476735
; LLVM: ret <vscale x 4 x i32> %2
