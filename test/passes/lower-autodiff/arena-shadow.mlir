// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// Shadow memory is zero.

builtin.module {
  llvm.func @f(%a: !llvm.ptr, %n: i64) -> !llvm.ptr {
    %0 = autodiff.arena_shadow %a, %n : (!llvm.ptr, i64) -> !llvm.ptr
    llvm.return %0 : !llvm.ptr
  }
}

// CHECK: llvm.func @f([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VN:%[A-Za-z0-9_.$-]+]]: i64) -> !llvm.ptr {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(64 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.arena.reserve([[VA]], [[VN]], [[V0]]) : (!llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V1]] {align = "64"}, [[V2]], [[VN]], [[V3]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   llvm.return [[V1]] : !llvm.ptr
// CHECK-NEXT: }
