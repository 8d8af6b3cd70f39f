// RUN: %oxad_opt %s -p batch | filecheck %s

// The zero of a tangent.

builtin.module {

  llvm.func @w1() -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.zero : !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }

  llvm.func @w4() -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.zero : !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1() -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.return [[V0]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4() -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   llvm.return [[V0]] : vector<4xf64>
// CHECK-NEXT: }
