// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Conversions between float types are linear; a float that travels as an integer keeps its tangent.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %0 = llvm.fptrunc %x : f64 to f32
    %1 = llvm.fpext %0 : f32 to f64
    %2 = llvm.bitcast %1 : f64 to i64
    %3 = llvm.bitcast %2 : i64 to f64
    llvm.return %3 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fptrunc [[VX]] : f64 to f32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.cast [[VXD]] : (!autodiff.tangent<f64>) -> !autodiff.tangent<f32>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.fpext [[V0]] : f32 to f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = autodiff.cast [[V1]] : (!autodiff.tangent<f32>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.bitcast [[V2]] : f64 to i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = autodiff.cast [[V3]] : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.bitcast [[V4]] : i64 to f64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = autodiff.cast [[V5]] : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V6]], [[V8]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V7]], [[V9]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V10]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
