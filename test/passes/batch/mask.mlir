// RUN: %oxad_opt %s -p batch | filecheck %s

// A cotangent of zero contributes zero, lane by lane; a NaN is not zero.

builtin.module {

  llvm.func @w1(%t: !autodiff.tangent<f64>, %v: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.mask %t, %v : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%t: !autodiff.tangent<f64>, %v: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.mask %t, %v : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1(%t: f64, %v: f64) -> f64
// CHECK-NEXT: [[ZERO:%[0-9]+]] = llvm.mlir.constant(0.000000e+00 : f64) : f64
// CHECK-NEXT: [[USED:%[0-9]+]] = llvm.fcmp une %t, [[ZERO]] : f64
// CHECK-NEXT: [[KEPT:%[0-9]+]] = llvm.select [[USED]], %v, [[ZERO]]
// CHECK-NEXT: llvm.return [[KEPT]] : f64

// CHECK: llvm.func @w4(%t: vector<4xf64>, %v: vector<4xf64>) -> vector<4xf64>
// CHECK: llvm.fcmp une %t
// CHECK-NEXT: llvm.select
