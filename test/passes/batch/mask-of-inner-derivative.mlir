// RUN: %oxad_opt %s -p batch | filecheck %s

// Where other derivatives are made of these, the mask is a call, which has a rule of its own.

builtin.module attributes {autodiff.differentiated_again} {

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
// CHECK-NEXT: [[CALL:%[0-9]+]] = llvm.call @oxad.mask.f64(%t, %v)
// CHECK-NEXT: llvm.return [[CALL]] : f64

// CHECK: llvm.func @w4(%t: vector<4xf64>, %v: vector<4xf64>) -> vector<4xf64>
// CHECK-COUNT-4: llvm.call @oxad.mask.f64

// CHECK: llvm.func linkonce_odr hidden @oxad.mask.f64(
// CHECK: llvm.fcmp une
// CHECK-NEXT: llvm.select
