// RUN: %oxad_opt %s -p batch | filecheck %s

// An element at an index that is only known when the program runs.

builtin.module {

  llvm.func @w1(%a: !autodiff.tangent<vector<2xf32>>, %i: i64) -> !autodiff.tangent<vector<2xf32>> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.extractelement %a, %i : (!autodiff.tangent<vector<2xf32>>, i64) -> !autodiff.tangent<f32>
    %1 = autodiff.insertelement %a, %0, %i : (!autodiff.tangent<vector<2xf32>>, !autodiff.tangent<f32>, i64) -> !autodiff.tangent<vector<2xf32>>
    llvm.return %1 : !autodiff.tangent<vector<2xf32>>
  }

  llvm.func @w2(%a: !autodiff.tangent<vector<2xf32>>, %i: i64) -> !autodiff.tangent<vector<2xf32>> attributes {autodiff.width = 2 : i64} {
    %0 = autodiff.extractelement %a, %i : (!autodiff.tangent<vector<2xf32>>, i64) -> !autodiff.tangent<f32>
    %1 = autodiff.insertelement %a, %0, %i : (!autodiff.tangent<vector<2xf32>>, !autodiff.tangent<f32>, i64) -> !autodiff.tangent<vector<2xf32>>
    llvm.return %1 : !autodiff.tangent<vector<2xf32>>
  }
}

// CHECK: llvm.func @w1([[VA:%[A-Za-z0-9_.$-]+]]: vector<2xf32>, [[VI:%[A-Za-z0-9_.$-]+]]: i64) -> vector<2xf32> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[VA]], [[VI]] : vector<2xf32>, i64 -> f32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[VA]], [[V0]], [[VI]] : vector<2xf32>, f32, i64 -> vector<2xf32>
// CHECK-NEXT:   llvm.return [[V1]] : vector<2xf32>
// CHECK-NEXT: }
// CHECK: llvm.func @w2([[VA:%[A-Za-z0-9_.$-]+]]: vector<4xf32>, [[VI:%[A-Za-z0-9_.$-]+]]: i64) -> vector<4xf32> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(2 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mul [[VI]], [[V0]] : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.add [[V4]], [[V1]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[VA]], [[V4]] : vector<4xf32>, i64 -> f32
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[VA]], [[V5]] : vector<4xf32>, i64 -> f32
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf32>
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V8]], [[V6]], [[V2]] : vector<2xf32>, f32, i32 -> vector<2xf32>
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V9]], [[V7]], [[V3]] : vector<2xf32>, f32, i32 -> vector<2xf32>
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.mul [[VI]], [[V0]] : i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.add [[V11]], [[V1]] : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V10]], [[V2]] : vector<2xf32>, i32 -> f32
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[VA]], [[V13]], [[V11]] : vector<4xf32>, f32, i64 -> vector<4xf32>
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V10]], [[V3]] : vector<2xf32>, i32 -> f32
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V14]], [[V15]], [[V12]] : vector<4xf32>, f32, i64 -> vector<4xf32>
// CHECK-NEXT:   llvm.return [[V16]] : vector<4xf32>
// CHECK-NEXT: }
