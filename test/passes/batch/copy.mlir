// RUN: %oxad_opt %s -p batch | filecheck %s

// Both sides are held alike: as many bytes more as there are lanes.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow, %q: !autodiff.shadow, %n: i64) attributes {autodiff.width = 1 : i64} {
    autodiff.copy %p, %q, %n : !autodiff.shadow, !autodiff.shadow, i64
    llvm.return
  }

  llvm.func @w4(%p: !autodiff.shadow, %q: !autodiff.shadow, %n: i64) attributes {autodiff.width = 4 : i64} {
    autodiff.copy %p, %q, %n : !autodiff.shadow, !autodiff.shadow, i64
    llvm.return
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memcpy.p0.p0.i64([[VP]], [[VQ]], [[VN]], [[V0]]) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mul nuw [[VN]], [[V0]] : i64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memcpy.p0.p0.i64([[VP]], [[VQ]], [[V1]], [[V2]]) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
