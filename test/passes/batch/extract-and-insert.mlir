// RUN: %oxad_opt %s -p batch | filecheck %s

// The tangent of a structure is the structure of its parts' tangents; other parts keep their type.

builtin.module {

  llvm.func @w1(%a: !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>, %b: !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, i64, f32)>> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.extract %a {position = #llvm.position<2>} : (!autodiff.tangent<!llvm.struct<(f64, i64, f32)>>) -> !autodiff.tangent<f32>
    %1 = autodiff.add %0, %b : (!autodiff.tangent<f32>, !autodiff.tangent<f32>) -> !autodiff.tangent<f32>
    %2 = autodiff.insert %a, %1 {position = #llvm.position<2>} : (!autodiff.tangent<!llvm.struct<(f64, i64, f32)>>, !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>
    llvm.return %2 : !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>
  }

  llvm.func @w4(%a: !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>, %b: !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, i64, f32)>> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.extract %a {position = #llvm.position<2>} : (!autodiff.tangent<!llvm.struct<(f64, i64, f32)>>) -> !autodiff.tangent<f32>
    %1 = autodiff.add %0, %b : (!autodiff.tangent<f32>, !autodiff.tangent<f32>) -> !autodiff.tangent<f32>
    %2 = autodiff.insert %a, %1 {position = #llvm.position<2>} : (!autodiff.tangent<!llvm.struct<(f64, i64, f32)>>, !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>
    llvm.return %2 : !autodiff.tangent<!llvm.struct<(f64, i64, f32)>>
  }
}

// CHECK: llvm.func @w1([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.struct<(f64, i64, f32)>, [[VB:%[A-Za-z0-9_.$-]+]]: f32) -> !llvm.struct<(f64, i64, f32)> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[VA]][2] : !llvm.struct<(f64, i64, f32)> -> f32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V0]], [[VB]] : f32
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[VA]][2] : f32, !llvm.struct<(f64, i64, f32)>
// CHECK-NEXT:   llvm.return [[V2]] : !llvm.struct<(f64, i64, f32)>
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.struct<(vector<4xf64>, i64, vector<4xf32>)>, [[VB:%[A-Za-z0-9_.$-]+]]: vector<4xf32>) -> !llvm.struct<(vector<4xf64>, i64, vector<4xf32>)> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[VA]][2] : !llvm.struct<(vector<4xf64>, i64, vector<4xf32>)> -> vector<4xf32>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V0]], [[VB]] : vector<4xf32>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[VA]][2] : vector<4xf32>, !llvm.struct<(vector<4xf64>, i64, vector<4xf32>)>
// CHECK-NEXT:   llvm.return [[V2]] : !llvm.struct<(vector<4xf64>, i64, vector<4xf32>)>
// CHECK-NEXT: }
