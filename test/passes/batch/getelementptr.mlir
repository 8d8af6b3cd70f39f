// RUN: %oxad_opt %s -p batch | filecheck %s

// Offsets in interleaved memory are the primal's times the width, in the same order.

builtin.module {

  llvm.func @w1(%p: !autodiff.shadow, %i: i64) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.getelementptr %p, %i {elem_type = f64, constant_indices = array<i32: -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
    %1 = autodiff.getelementptr %0, %i {elem_type = !llvm.struct<(i8, !llvm.array<3 x f64>)>, constant_indices = array<i32: 2, 1, -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
    %2 = autodiff.load %1 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }

  llvm.func @w4(%p: !autodiff.shadow, %i: i64) -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.getelementptr %p, %i {elem_type = f64, constant_indices = array<i32: -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
    %1 = autodiff.getelementptr %0, %i {elem_type = !llvm.struct<(i8, !llvm.array<3 x f64>)>, constant_indices = array<i32: 2, 1, -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
    %2 = autodiff.load %1 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VI:%[A-Za-z0-9_.$-]+]]: i64) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VP]]{{\[}}[[VI]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]][2, 1, [[VI]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<(i8, !llvm.array<3 x f64>)>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.return [[V2]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VI:%[A-Za-z0-9_.$-]+]]: i64) -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VP]]{{\[}}[[VI]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.array<4 x f64>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]][288] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]]{{\[}}[[VI]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.array<4 x f64>
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.load [[V2]] {alignment = 32 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   llvm.return [[V3]] : vector<4xf64>
// CHECK-NEXT: }
