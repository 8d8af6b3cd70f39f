// RUN: %oxad_opt %s -p batch | filecheck %s

// The lanes of the batch are innermost.

builtin.module {

  llvm.func @w1(%p: vector<2xf32>, %a: !autodiff.tangent<vector<2xf32>>) -> !autodiff.tangent<vector<2xf32>> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.scale %p, %a : (vector<2xf32>, !autodiff.tangent<vector<2xf32>>) -> !autodiff.tangent<vector<2xf32>>
    llvm.return %0 : !autodiff.tangent<vector<2xf32>>
  }

  llvm.func @w2(%p: vector<2xf32>, %a: !autodiff.tangent<vector<2xf32>>) -> !autodiff.tangent<vector<2xf32>> attributes {autodiff.width = 2 : i64} {
    %0 = autodiff.scale %p, %a : (vector<2xf32>, !autodiff.tangent<vector<2xf32>>) -> !autodiff.tangent<vector<2xf32>>
    llvm.return %0 : !autodiff.tangent<vector<2xf32>>
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: vector<2xf32>, [[VA:%[A-Za-z0-9_.$-]+]]: vector<2xf32>) -> vector<2xf32> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VP]], [[VA]] : vector<2xf32>
// CHECK-NEXT:   llvm.return [[V0]] : vector<2xf32>
// CHECK-NEXT: }
// CHECK: llvm.func @w2([[VP:%[A-Za-z0-9_.$-]+]]: vector<2xf32>, [[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf32>) -> vector<4xf32> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf32>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.shufflevector [[VP]], [[V0]] [0, 0, 1, 1] : vector<2xf32> -> vector<4xf32>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[V1]], [[VA]] : vector<4xf32>
// CHECK-NEXT:   llvm.return [[V2]] : vector<4xf32>
// CHECK-NEXT: }
