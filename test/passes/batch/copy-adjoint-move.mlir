// RUN: %oxad_opt %s -p batch | filecheck %s

// Where the blocks may overlap, the end that is not written first goes first.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow, %q: !autodiff.shadow, %n: i64) attributes {autodiff.width = 1 : i64} {
    autodiff.copy_adjoint %p, %q, %n {period = 4 : i64, offsets = array<i64: 0>, types = [f32], flags = #llvm.flags<move>} : !autodiff.shadow, !autodiff.shadow, i64
    llvm.return
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   llvm.call @oxad.copy_adjoint.p4.0f32.1.1.1.move([[VP]], [[VQ]], [[VN]]) : (!llvm.ptr, !llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.copy_adjoint.p4.0f32.1.1.1.move([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V2:%[A-Za-z0-9_.$-]+]]: i64) attributes {arg_attrs = [{}, {}, {}], fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.icmp ugt [[V1]], [[V0]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V3]], ^bb6, ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V4]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V5]], [[V6]] : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb2, ^bb3
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb3:
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V8]] : i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V9]], ^bb5, ^bb4([[V10]] : i64)
// CHECK-NEXT: ^bb4([[V11:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.load [[V12]] {alignment = 4 : i64} : !llvm.ptr -> f32
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f32
// CHECK-NEXT:   llvm.store [[V15]], [[V12]] {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.load [[V13]] {alignment = 4 : i64} : !llvm.ptr -> f32
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V16]], [[V14]] : f32
// CHECK-NEXT:   llvm.store [[V17]], [[V13]] {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V11]], [[V18]] : i64
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V19]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V20]], ^bb4([[V19]] : i64), ^bb5
// CHECK-NEXT: ^bb5:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: ^bb6:
// CHECK-NEXT:   [[V21:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V22:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V2]], [[V21]] : i64
// CHECK-NEXT:   [[V23:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V24:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V22]], [[V23]] : i64
// CHECK-NEXT:   llvm.cond_br [[V24]], ^bb7, ^bb8
// CHECK-NEXT: ^bb7:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb8:
// CHECK-NEXT:   [[V25:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V26:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V25]] : i64
// CHECK-NEXT:   [[V27:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V26]], ^bb10, ^bb9([[V27]] : i64)
// CHECK-NEXT: ^bb9([[V28:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V29:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V30:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V2]], [[V29]] : i64
// CHECK-NEXT:   [[V31:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V30]], [[V28]] : i64
// CHECK-NEXT:   [[V32:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V31]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V33:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V31]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V34:%[A-Za-z0-9_.$-]+]] = llvm.load [[V32]] {alignment = 4 : i64} : !llvm.ptr -> f32
// CHECK-NEXT:   [[V35:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f32
// CHECK-NEXT:   llvm.store [[V35]], [[V32]] {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK-NEXT:   [[V36:%[A-Za-z0-9_.$-]+]] = llvm.load [[V33]] {alignment = 4 : i64} : !llvm.ptr -> f32
// CHECK-NEXT:   [[V37:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V36]], [[V34]] : f32
// CHECK-NEXT:   llvm.store [[V37]], [[V33]] {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK-NEXT:   [[V38:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V39:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V28]], [[V38]] : i64
// CHECK-NEXT:   [[V40:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V39]], [[V2]] : i64
// CHECK-NEXT:   llvm.cond_br [[V40]], ^bb9([[V39]] : i64), ^bb10
// CHECK-NEXT: ^bb10:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
