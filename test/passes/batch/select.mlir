// RUN: %oxad_opt %s -p batch | filecheck %s

// One condition for all lanes.

builtin.module {

  llvm.func @w1(%c: i1, %a: !autodiff.tangent<f64>, %b: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.select %c, %a, %b : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%c: i1, %a: !autodiff.tangent<f64>, %b: !autodiff.tangent<f64>) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.select %c, %a, %b : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1([[VC:%[A-Za-z0-9_.$-]+]]: i1, [[VA:%[A-Za-z0-9_.$-]+]]: f64, [[VB:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.select [[VC]], [[VA]], [[VB]] : i1, f64
// CHECK-NEXT:   llvm.return [[V0]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VC:%[A-Za-z0-9_.$-]+]]: i1, [[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf64>, [[VB:%[A-Za-z0-9_.$-]+]]: vector<4xf64>) -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.select [[VC]], [[VA]], [[VB]] : i1, vector<4xf64>
// CHECK-NEXT:   llvm.return [[V0]] : vector<4xf64>
// CHECK-NEXT: }
