// RUN: %oxad_opt %s -p batch | filecheck %s

// Every float of the target is added to the source and cleared.

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
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V3]] : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V4]], [[V5]] : i64
// CHECK-NEXT:   llvm.cond_br [[V6]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V7]] : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V8]], ^bb4, ^bb3([[V9]] : i64)
// CHECK-NEXT: ^bb3([[V10:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V10]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V10]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.load [[V11]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V14]], [[V11]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.load [[V12]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V15]], [[V13]] : f64
// CHECK-NEXT:   llvm.store [[V16]], [[V12]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V10]], [[V17]] : i64
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V18]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V19]], ^bb3([[V18]] : i64), ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.copy_adjoint.p8.0f64.4.4.4([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V2:%[A-Za-z0-9_.$-]+]]: i64) attributes {fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V3]] : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V4]], [[V5]] : i64
// CHECK-NEXT:   llvm.cond_br [[V6]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V7]] : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V8]], ^bb4, ^bb3([[V9]] : i64)
// CHECK-NEXT: ^bb3([[V10:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V10]], [[V11]] : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V12]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V10]], [[V14]] : i64
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V15]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.load [[V13]] {alignment = 8 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V18]], [[V13]] {alignment = 8 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.load [[V16]] {alignment = 8 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V19]], [[V17]] : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V20]], [[V16]] {alignment = 8 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V21:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V22:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V10]], [[V21]] : i64
// CHECK-NEXT:   [[V23:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V22]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V23]], ^bb3([[V22]] : i64), ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
