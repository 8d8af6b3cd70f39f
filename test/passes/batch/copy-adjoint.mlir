// RUN: %oxad_opt %s -p batch | filecheck %s

// Every float of the target is added to the source and cleared; where both are one, they stay as they are.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow, %q: !autodiff.shadow, %n: i64) attributes {autodiff.width = 1 : i64} {
    autodiff.copy_adjoint %p, %q, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
    llvm.return
  }

  llvm.func @w4(%p: !autodiff.shadow, %q: !autodiff.shadow, %n: i64) attributes {autodiff.width = 4 : i64} {
    autodiff.copy_adjoint %p, %q, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
    llvm.return
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   llvm.call @oxad.copy_adjoint.p8.0f64.1.1.1([[VP]], [[VQ]], [[VN]]) : (!llvm.ptr, !llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   llvm.call @oxad.copy_adjoint.p8.0f64.4.4.4([[VP]], [[VQ]], [[VN]]) : (!llvm.ptr, !llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.copy_adjoint.p8.0f64.1.1.1([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V2:%[A-Za-z0-9_.$-]+]]: i64) attributes {fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V0]], [[V1]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V3]], ^bb2, ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V4]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V5]], [[V6]] : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb3, ^bb4
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: ^bb3:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V8]] : i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V9]], ^bb6, ^bb5([[V10]] : i64)
// CHECK-NEXT: ^bb5([[V11:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.load [[V12]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V15]], [[V12]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.load [[V13]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V16]], [[V14]] : f64
// CHECK-NEXT:   llvm.store [[V17]], [[V13]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V11]], [[V18]] : i64
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V19]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V20]], ^bb5([[V19]] : i64), ^bb6
// CHECK-NEXT: ^bb6:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.copy_adjoint.p8.0f64.4.4.4([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V2:%[A-Za-z0-9_.$-]+]]: i64) attributes {fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V0]], [[V1]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V3]], ^bb2, ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V4]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V5]], [[V6]] : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb3, ^bb4
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: ^bb3:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V8]] : i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V9]], ^bb6, ^bb5([[V10]] : i64)
// CHECK-NEXT: ^bb5([[V11:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V11]], [[V12]] : i64
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V13]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V11]], [[V15]] : i64
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V16]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.load [[V14]] {alignment = 8 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V19]], [[V14]] {alignment = 8 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.load [[V17]] {alignment = 8 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V21:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V20]], [[V18]] : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V21]], [[V17]] {alignment = 8 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V22:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V23:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V11]], [[V22]] : i64
// CHECK-NEXT:   [[V24:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V23]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V24]], ^bb5([[V23]] : i64), ^bb6
// CHECK-NEXT: ^bb6:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
