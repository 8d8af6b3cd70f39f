// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Of a result without derivative the tangent is zero.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %0 = llvm.fptosi %x : f64 to i64
    %1 = llvm.sitofp %0 : i64 to f64
    llvm.return %1 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> f64 attributes {autodiff.template} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fptosi [[VX]] : f64 to i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.sitofp [[V0]] : i64 to f64
// CHECK-NEXT:   llvm.return [[V1]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.forward([[V0:%[A-Za-z0-9_.$-]+]]: f64, [[V1:%[A-Za-z0-9_.$-]+]]: f64) -> f64 attributes {fn_attrs = {}, autodiff.width = 1 : i64} {
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = autodiff.pack [[V1]] : (f64) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.call @f.fwd.d([[V0]], [[V2]]) : (f64, !autodiff.tangent<f64>) -> f64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.return [[V4]] : f64
// CHECK-NEXT: }
