// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// A function with a body has a derivative of its own, for the signature of the call; an inactive call stays.

builtin.module {
  llvm.func internal @g(%a: f64, %b: f64) -> f64 {
    %0 = llvm.fmul %a, %b : f64
    llvm.return %0 : f64
  }
  llvm.func @f(%x: f64) -> f64 {
    %c = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %0 = llvm.call @g(%c, %c) : (f64, f64) -> f64
    %1 = llvm.call @g(%0, %x) : (f64, f64) -> f64
    llvm.return %1 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(3.000000e+00 : f64) : f64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.call @g([[VC]], [[VC]]) : (f64, f64) -> f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.call @g.fwd.cd([[V0]], [[VX]], [[VXD]]) : (f64, f64, !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V1]][0] : !llvm.struct<(f64, !autodiff.tangent<f64>)> -> f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V1]][1] : !llvm.struct<(f64, !autodiff.tangent<f64>)> -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V2]], [[V4]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V3]], [[V5]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V6]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
// CHECK: llvm.func internal @g.fwd.cd([[VA:%[A-Za-z0-9_.$-]+]]: f64, [[VB:%[A-Za-z0-9_.$-]+]]: f64, [[VBD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VA]], [[VB]] : f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[VA]], [[VBD]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V0]], [[V2]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[V3]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V4]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
