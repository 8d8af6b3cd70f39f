// RUN: %oxad_opt %s -p batch | filecheck %s

// A primal value is spread over the lanes once in a block, a constant is one of vectors.

builtin.module {

  llvm.func @w1(%p: f64, %a: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %c = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %0 = autodiff.scale %p, %a : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %1 = autodiff.scale %p, %0 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %2 = autodiff.scale %c, %1 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%p: f64, %a: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %c = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %0 = autodiff.scale %p, %a : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %1 = autodiff.scale %p, %0 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %2 = autodiff.scale %c, %1 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: f64, [[VA:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(2.000000e+00 : f64) : f64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VP]], [[VA]] : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VP]], [[V0]] : f64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VC]], [[V1]] : f64
// CHECK-NEXT:   llvm.return [[V2]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: f64, [[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf64>) -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(2.000000e+00 : f64) : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<4xf64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V1]], [[VP]], [[V0]] : vector<4xf64>, f64, i32 -> vector<4xf64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<4xf64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.shufflevector [[V2]], [[V3]] [0, 0, 0, 0] : vector<4xf64> -> vector<4xf64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[V4]], [[VA]] : vector<4xf64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[V4]], [[V5]] : vector<4xf64>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(#llvm.splat<#llvm.const<f64, 2.000000e+00 : f64>>) : vector<4xf64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[V7]], [[V6]] : vector<4xf64>
// CHECK-NEXT:   llvm.return [[V8]] : vector<4xf64>
// CHECK-NEXT: }
