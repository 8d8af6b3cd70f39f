// RUN: %oxad_opt %s -p batch | filecheck %s

// Conversions between float types, and between types that hold the same floats.

builtin.module {

  llvm.func @w1(%a: !autodiff.tangent<f32>) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.cast %a : (!autodiff.tangent<f32>) -> !autodiff.tangent<f64>
    %1 = autodiff.cast %0 : (!autodiff.tangent<f64>) -> !autodiff.tangent<vector<1xf64>>
    %2 = autodiff.cast %1 : (!autodiff.tangent<vector<1xf64>>) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%a: !autodiff.tangent<f32>) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.cast %a : (!autodiff.tangent<f32>) -> !autodiff.tangent<f64>
    %1 = autodiff.cast %0 : (!autodiff.tangent<f64>) -> !autodiff.tangent<vector<1xf64>>
    %2 = autodiff.cast %1 : (!autodiff.tangent<vector<1xf64>>) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1([[VA:%[A-Za-z0-9_.$-]+]]: f32) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fpext [[VA]] : f32 to f64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<1xf64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V2]], [[V1]], [[V0]] : vector<1xf64>, f64, i32 -> vector<1xf64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V3]], [[V0]] : vector<1xf64>, i32 -> f64
// CHECK-NEXT:   llvm.return [[V4]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf32>) -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(2 : i32) : i32
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(3 : i32) : i32
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.fpext [[VA]] : vector<4xf32> to vector<4xf64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<4xf64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V4]], [[V0]] : vector<4xf64>, i32 -> f64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V5]], [[V6]], [[V0]] : vector<4xf64>, f64, i32 -> vector<4xf64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V4]], [[V1]] : vector<4xf64>, i32 -> f64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V7]], [[V8]], [[V1]] : vector<4xf64>, f64, i32 -> vector<4xf64>
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V4]], [[V2]] : vector<4xf64>, i32 -> f64
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V9]], [[V10]], [[V2]] : vector<4xf64>, f64, i32 -> vector<4xf64>
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V4]], [[V3]] : vector<4xf64>, i32 -> f64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V11]], [[V12]], [[V3]] : vector<4xf64>, f64, i32 -> vector<4xf64>
// CHECK-NEXT:   llvm.return [[V13]] : vector<4xf64>
// CHECK-NEXT: }
