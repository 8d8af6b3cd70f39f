// RUN: %oxad_opt %s -p batch | filecheck %s

// Tangents are added lane by lane; a zero costs nothing.

builtin.module {

  llvm.func @w1(%a: !autodiff.tangent<f64>, %b: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %z = autodiff.zero : !autodiff.tangent<f64>
    %0 = autodiff.add %a, %b : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %1 = autodiff.add %z, %0 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %1 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%a: !autodiff.tangent<f64>, %b: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %z = autodiff.zero : !autodiff.tangent<f64>
    %0 = autodiff.add %a, %b : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    %1 = autodiff.add %z, %0 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %1 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1([[VA:%[A-Za-z0-9_.$-]+]]: f64, [[VB:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[VA]], [[VB]] : f64
// CHECK-NEXT:   llvm.return [[V1]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf64>, [[VB:%[A-Za-z0-9_.$-]+]]: vector<4xf64>) -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[VA]], [[VB]] : vector<4xf64>
// CHECK-NEXT:   llvm.return [[V1]] : vector<4xf64>
// CHECK-NEXT: }
