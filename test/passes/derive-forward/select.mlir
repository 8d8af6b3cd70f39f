// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// The condition chooses between tangents.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %c = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %0 = llvm.fcmp ogt %x, %c : f64
    %1 = llvm.select %0, %x, %c : i1, f64
    llvm.return %1 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(3.000000e+00 : f64) : f64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fcmp ogt [[VX]], [[VC]] : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.select [[V0]], [[VX]], [[VC]] : i1, f64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = autodiff.zero : !autodiff.tangent<f64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = autodiff.select [[V0]], [[VXD]], [[V2]] : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[V4]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V3]], [[V5]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V6]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
