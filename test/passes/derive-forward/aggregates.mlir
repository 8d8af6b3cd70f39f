// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// The tangent of an aggregate has the tangents of its parts.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %u = llvm.mlir.poison : !llvm.struct<(f64, i64)>
    %n = llvm.mlir.constant(1 : i64) : i64
    %0 = llvm.insertvalue %x, %u[0] : f64, !llvm.struct<(f64, i64)>
    %1 = llvm.insertvalue %n, %0[1] : i64, !llvm.struct<(f64, i64)>
    %2 = llvm.extractvalue %1[0] : !llvm.struct<(f64, i64)> -> f64
    llvm.return %2 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VU:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : !llvm.struct<(f64, i64)>
// CHECK-NEXT:   [[VN:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[VX]], [[VU]][0] : f64, !llvm.struct<(f64, i64)>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.zero : !autodiff.tangent<!llvm.struct<(f64, i64)>>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = autodiff.insert [[V1]], [[VXD]] {position = #llvm.position<0>} : (!autodiff.tangent<!llvm.struct<(f64, i64)>>, !autodiff.tangent<f64>) -> !autodiff.tangent<!llvm.struct<(f64, i64)>>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[VN]], [[V0]][1] : i64, !llvm.struct<(f64, i64)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V3]][0] : !llvm.struct<(f64, i64)> -> f64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = autodiff.extract [[V2]] {position = #llvm.position<0>} : (!autodiff.tangent<!llvm.struct<(f64, i64)>>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V4]], [[V6]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V5]], [[V7]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V8]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
