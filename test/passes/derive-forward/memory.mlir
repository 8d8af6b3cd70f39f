// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Shadow memory beside memory; the shadow of an inactive float is zero.

builtin.module {
  llvm.func @f(%p: !llvm.ptr {noalias, readonly}) -> f64 {
    %n = llvm.mlir.constant(1 : i64) : i64
    %c = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %a = llvm.alloca %n x !llvm.array<2 x f64> {alignment = 8 : i64} : i64 -> !llvm.ptr
    %0 = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %0, %a {alignment = 8 : i64} : f64, !llvm.ptr
    %q = llvm.getelementptr inbounds %a[1] : (!llvm.ptr) -> !llvm.ptr, f64
    llvm.store %c, %q {alignment = 8 : i64} : f64, !llvm.ptr
    %1 = llvm.load %q {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %1 : f64
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias, readonly}, [[VPD:%[A-Za-z0-9_.$-]+]]: !autodiff.shadow {noalias}) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VN:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(3.000000e+00 : f64) : f64
// CHECK-NEXT:   [[VA:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[VN]] x !llvm.array<2 x f64> {alignment = 8 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = autodiff.alloca {elem_type = !llvm.array<2 x f64>, alignment = 8 : i64} : !autodiff.shadow
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.load [[VPD]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.store [[V2]], [[VA]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   autodiff.store [[V1]], [[V0]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT:   [[VQ:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VA]][1] : (!llvm.ptr) -> !llvm.ptr, f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = autodiff.getelementptr [[V0]] {elem_type = f64, constant_indices = array<i32: 1>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow) -> !autodiff.shadow
// CHECK-NEXT:   llvm.store [[VC]], [[VQ]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = autodiff.zero : !autodiff.tangent<f64>
// CHECK-NEXT:   autodiff.store [[V4]], [[V3]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = autodiff.load [[V3]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.load [[VQ]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V6]], [[V7]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V5]], [[V8]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V9]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
