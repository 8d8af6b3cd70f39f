// RUN: %oxad_opt %s -p batch | filecheck %s

// The lanes that a user passes become one tangent and come out again.

builtin.module {
  llvm.func @w1(%a: f64) -> f64 attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.pack %a : (f64) -> !autodiff.tangent<f64>
    %1 = autodiff.lane %0 {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
    llvm.return %1 : f64
  }
  llvm.func @w2(%a: f64, %b: f64) -> f64 attributes {autodiff.width = 2 : i64} {
    %0 = autodiff.pack %a, %b : (f64, f64) -> !autodiff.tangent<f64>
    %1 = autodiff.lane %0 {index = 1 : i64} : (!autodiff.tangent<f64>) -> f64
    llvm.return %1 : f64
  }
}

// CHECK: llvm.func @w1([[VA:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   llvm.return [[VA]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w2([[VA:%[A-Za-z0-9_.$-]+]]: f64, [[VB:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V2]], [[VA]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V3]], [[VB]], [[V1]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V4]], [[V1]] : vector<2xf64>, i32 -> f64
// CHECK-NEXT:   llvm.return [[V5]] : f64
// CHECK-NEXT: }
