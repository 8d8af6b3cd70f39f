// RUN: %oxad_opt %s -p batch | filecheck %s

// All bytes, or the floats of a layout.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow, %n: i64) attributes {autodiff.width = 1 : i64} {
    autodiff.clear %p, %n : !autodiff.shadow, i64
    autodiff.clear %p, %n {period = 16 : i64, offsets = array<i64: 8>, types = [f64]} : !autodiff.shadow, i64
    llvm.return
  }

  llvm.func @w4(%p: !autodiff.shadow, %n: i64) attributes {autodiff.width = 4 : i64} {
    autodiff.clear %p, %n : !autodiff.shadow, i64
    autodiff.clear %p, %n {period = 16 : i64, offsets = array<i64: 8>, types = [f64]} : !autodiff.shadow, i64
    llvm.return
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[VP]], [[V0]], [[VN]], [[V1]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   llvm.call @oxad.clear.p16.8f64.1([[VP]], [[VN]]) : (!llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mul nuw [[VN]], [[V0]] : i64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[VP]], [[V1]], [[V2]], [[V3]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   llvm.call @oxad.clear.p16.8f64.4([[VP]], [[VN]]) : (!llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.clear.p16.8f64.1([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V1:%[A-Za-z0-9_.$-]+]]: i64) attributes {arg_attrs = [{}, {}], fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V1]], [[V2]] : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.icmp ugt [[V3]], [[V4]] : i64
// CHECK-NEXT:   llvm.cond_br [[V5]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[END:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V1]], [[V3]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[END]], [[V6]] : i64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb4, ^bb3([[V8]] : i64)
// CHECK-NEXT: ^bb3([[V9:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.add [[V9]], [[V10]] : i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[V12]], [[V13]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V9]], [[V14]] : i64
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V15]], [[END]] : i64
// CHECK-NEXT:   llvm.cond_br [[V16]], ^bb3([[V15]] : i64), ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.clear.p16.8f64.4([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V1:%[A-Za-z0-9_.$-]+]]: i64) attributes {arg_attrs = [{}, {}], fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V1]], [[V2]] : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.icmp ugt [[V3]], [[V4]] : i64
// CHECK-NEXT:   llvm.cond_br [[V5]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[END:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V1]], [[V3]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[END]], [[V6]] : i64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb4, ^bb3([[V8]] : i64)
// CHECK-NEXT: ^bb3([[V9:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.add [[V9]], [[V10]] : i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V11]], [[V12]] : i64
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V13]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[V14]], [[V15]] {alignment = 8 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V9]], [[V16]] : i64
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V17]], [[END]] : i64
// CHECK-NEXT:   llvm.cond_br [[V18]], ^bb3([[V17]] : i64), ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
