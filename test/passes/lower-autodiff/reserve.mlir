// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// An array of so many elements; what overflows is more than there is.

builtin.module {
  llvm.func @f(%n: i64, %i: i64, %x: vector<3xf64>) {
    %a = autodiff.arena_open : !llvm.ptr
    %0 = autodiff.reserve %a, %n {elem_type = vector<3xf64>} : (!llvm.ptr, i64) -> !llvm.ptr
    %1 = autodiff.element %0, %i {elem_type = vector<3xf64>} : (!llvm.ptr, i64) -> !llvm.ptr
    autodiff.save %x, %1 : vector<3xf64>, !llvm.ptr
    autodiff.arena_close %a : !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @f([[VN:%[A-Za-z0-9_.$-]+]]: i64, [[VI:%[A-Za-z0-9_.$-]+]]: i64, [[VX:%[A-Za-z0-9_.$-]+]]: vector<3xf64>) {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VA:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<24 x i8> {alignment = 8 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   llvm.store [[V1]], [[VA]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VA]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[V2]], [[V3]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VA]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[V4]], [[V5]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(24 : i64) : i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.call @llvm.umul.with.overflow.i64([[VN]], [[V6]]) : (i64, i64) -> !llvm.struct<(i64, i1)>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V7]][1] : !llvm.struct<(i64, i1)> -> i1
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(-1 : i64) : i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.extractvalue [[V7]][0] : !llvm.struct<(i64, i1)> -> i64
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.select [[V8]], [[V9]], [[V10]] : i1, i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.arena.reserve([[VA]], [[V11]], [[V12]]) : (!llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V13]]{{\[}}[[VI]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.array<24 x i8>
// CHECK-NEXT:   llvm.store [[VX]], [[V14]] {alignment = 8 : i64} metadata {"alias.scope" = 2} : vector<3xf64>, !llvm.ptr
// CHECK-NEXT:   llvm.call @oxad.arena.close([[VA]]) : (!llvm.ptr) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
