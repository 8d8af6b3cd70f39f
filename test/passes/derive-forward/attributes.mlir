// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// What is no more than a fact about memory is not said of the derivative; the target and noalias are.

builtin.module {
  llvm.func @f(%p: !llvm.ptr {noalias, readonly, captures = "(none)", dereferenceable = "(8)"}) -> f64 attributes {fn_attrs = {memory = "(argmem: read)", noinline, nounwind, "\22target-cpu\22" = "x86-64"}} {
    %0 = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %0 : f64
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias, readonly, captures = "(none)", dereferenceable = "(8)"}, [[VPD:%[A-Za-z0-9_.$-]+]]: !autodiff.shadow {noalias, captures = "(none)"}) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {fn_attrs = {nounwind, "\22target-cpu\22" = "x86-64"}, autodiff.template} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = autodiff.load [[VPD]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1]], [[V2]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V0]], [[V3]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V4]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
