// RUN: %oxad_opt %s -p batch | filecheck %s

// The adjoints of load and store.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow) attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.take %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    autodiff.accumulate %0, %p {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return
  }

  llvm.func @w4(%p: !autodiff.shadow) attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.take %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    autodiff.accumulate %0, %p {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V1]], [[VP]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V2]], [[V0]] : f64
// CHECK-NEXT:   llvm.store [[V3]], [[VP]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 32 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V1]], [[VP]] {alignment = 32 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 32 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V2]], [[V0]] : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V3]], [[VP]] {alignment = 32 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
