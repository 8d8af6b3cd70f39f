// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// The request becomes a call of a wrapper, which packs the lanes and unpacks the result.

builtin.module {
  llvm.func @f(%x: f64, %n: i64) -> f64 {
    %0 = llvm.fmul %x, %x : f64
    llvm.return %0 : f64
  }
  llvm.func @df(%x: f64, %a: f64, %b: f64, %n: i64) -> !llvm.struct<(f64, !llvm.array<2 x f64>)> {
    %0 = autodiff.forward @f(%x, %a, %b, %n) {activities = ["dup", "const"], width = 2 : i64, result_activity = "dual"} : (f64, f64, f64, i64) -> !llvm.struct<(f64, !llvm.array<2 x f64>)>
    llvm.return %0 : !llvm.struct<(f64, !llvm.array<2 x f64>)>
  }
}

// CHECK: llvm.func @df([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VA:%[A-Za-z0-9_.$-]+]]: f64, [[VB:%[A-Za-z0-9_.$-]+]]: f64, [[VN:%[A-Za-z0-9_.$-]+]]: i64) -> !llvm.struct<(f64, !llvm.array<2 x f64>)> {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.call @f.forward([[VX]], [[VA]], [[VB]], [[VN]]) : (f64, f64, f64, i64) -> !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT:   llvm.return [[V0]] : !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.forward([[V0:%[A-Za-z0-9_.$-]+]]: f64, [[V1:%[A-Za-z0-9_.$-]+]]: f64, [[V2:%[A-Za-z0-9_.$-]+]]: f64, [[V3:%[A-Za-z0-9_.$-]+]]: i64) -> !llvm.struct<(f64, !llvm.array<2 x f64>)> attributes {fn_attrs = {}, autodiff.width = 2 : i64} {
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = autodiff.pack [[V1]], [[V2]] : (f64, f64) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.call @f.fwd.dc([[V0]], [[V4]], [[V3]]) : (f64, !autodiff.tangent<f64>, i64) -> !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V5]][1] : !llvm.struct<(f64, !autodiff.tangent<f64>)> -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V5]][0] : !llvm.struct<(f64, !autodiff.tangent<f64>)> -> f64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = autodiff.lane [[V6]] {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = autodiff.lane [[V6]] {index = 1 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.array<2 x f64>
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V8]], [[V10]][0] : f64, !llvm.array<2 x f64>
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V9]], [[V11]][1] : f64, !llvm.array<2 x f64>
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V7]], [[V13]][0] : f64, !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V12]], [[V14]][1] : !llvm.array<2 x f64>, !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT:   llvm.return [[V15]] : !llvm.struct<(f64, !llvm.array<2 x f64>)>
// CHECK-NEXT: }
