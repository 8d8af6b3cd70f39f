// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Copies and fills of memory, on the shadows.

builtin.module {
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memset.p0.i64(!llvm.ptr, i8, i64, i1)
  llvm.func @f(%p: !llvm.ptr) -> f64 {
    %n = llvm.mlir.constant(1 : i64) : i64
    %size = llvm.mlir.constant(16 : i64) : i64
    %no = llvm.mlir.constant(false) : i1
    %b = llvm.mlir.constant(0 : i8) : i8
    %a = llvm.alloca %n x !llvm.array<2 x f64> {alignment = 8 : i64} : i64 -> !llvm.ptr
    llvm.call @llvm.memset.p0.i64(%a, %b, %size, %no) : (!llvm.ptr, i8, i64, i1) -> ()
    llvm.call @llvm.memcpy.p0.p0.i64(%a, %p, %size, %no) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    %0 = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %0 : f64
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VPD:%[A-Za-z0-9_.$-]+]]: !autodiff.shadow) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VN:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VSIZE:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[VNO:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   [[VB:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[VA:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[VN]] x !llvm.array<2 x f64> {alignment = 8 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = autodiff.alloca {elem_type = !llvm.array<2 x f64>, alignment = 8 : i64} : !autodiff.shadow
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[VA]], [[VB]], [[VSIZE]], [[VNO]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   autodiff.clear [[V0]], [[VSIZE]] : !autodiff.shadow, i64
// CHECK-NEXT:   llvm.call @llvm.memcpy.p0.p0.i64([[VA]], [[VP]], [[VSIZE]], [[VNO]]) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
// CHECK-NEXT:   autodiff.copy [[V0]], [[VPD]], [[VSIZE]] : !autodiff.shadow, !autodiff.shadow, i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.load [[V0]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VA]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V2]], [[V3]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[V4]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V5]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
