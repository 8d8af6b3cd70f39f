// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Each active operand's tangent times its partial derivative; the primal is left as it is.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %c = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %0 = llvm.fmul %x, %c : f64
    %1 = llvm.fsub %c, %0 : f64
    %2 = llvm.fmul %1, %x : f64
    llvm.return %2 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(3.000000e+00 : f64) : f64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VX]], [[VC]] : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[VC]], [[VXD]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.fsub [[VC]], [[V0]] : f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = autodiff.neg [[V1]] : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[V2]], [[VX]] : f64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[VX]], [[V3]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[V2]], [[VXD]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = autodiff.add [[V5]], [[V6]] : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V4]], [[V8]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V7]], [[V9]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V10]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
