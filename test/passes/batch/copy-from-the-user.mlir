// RUN: %oxad_opt %s -p batch | filecheck %s

// Floats from the user's blocks into memory of the derivative's own: a loop that packs the lanes.

builtin.module {
  llvm.func @w2(%a: !llvm.ptr, %b: !llvm.ptr, %n: i64) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %p = autodiff.alloca {elem_type = !llvm.array<8 x f64>} : !autodiff.shadow
    autodiff.copy %p, %s, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
    %0 = autodiff.load %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w2([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) -> vector<2xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<2 x !llvm.array<8 x f64>> {alignment = 16 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(128 : i64) : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V1]] {align = "16"}, [[V2]], [[V3]], [[V4]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   llvm.call @oxad.interleave.p8.0f64.2([[V1]], [[VA]], [[VB]], [[VN]]) : (!llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 16 : i64} : !llvm.ptr -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V5]] : vector<2xf64>
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.interleave.p8.0f64.2([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V2:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V3:%[A-Za-z0-9_.$-]+]]: i64) attributes {fn_attrs = {inlinehint, nounwind}, autodiff.derived} {
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.urem [[V3]], [[V4]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V5]], [[V6]] : i64
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V3]], [[V8]] : i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   llvm.cond_br [[V9]], ^bb4, ^bb3([[V10]] : i64)
// CHECK-NEXT: ^bb3([[V11:%[A-Za-z0-9_.$-]+]]: i64):
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(2 : i64) : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.mul [[V11]], [[V12]] : i64
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]]{{\[}}[[V13]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.load [[V17]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V15]], [[V18]], [[V16]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V21:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V2]]{{\[}}[[V11]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V22:%[A-Za-z0-9_.$-]+]] = llvm.load [[V21]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V23:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V19]], [[V22]], [[V20]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.store [[V23]], [[V14]] {alignment = 8 : i64} : vector<2xf64>, !llvm.ptr
// CHECK-NEXT:   [[V24:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[V25:%[A-Za-z0-9_.$-]+]] = llvm.add nuw [[V11]], [[V24]] : i64
// CHECK-NEXT:   [[V26:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[V25]], [[V3]] : i64
// CHECK-NEXT:   llvm.cond_br [[V26]], ^bb3([[V25]] : i64), ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
