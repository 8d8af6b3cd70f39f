// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// A record per iteration comes from the arena.

builtin.module {
  autodiff.record "r" {x = f64, y = f32}
  llvm.func @f(%a: !llvm.ptr) -> !llvm.ptr {
    %0 = autodiff.record_new %a {record = @r} : (!llvm.ptr) -> !llvm.ptr
    %1 = autodiff.field %0 {record = @r, field = "y"} : (!llvm.ptr) -> !llvm.ptr
    llvm.return %1 : !llvm.ptr
  }
}

// CHECK: llvm.func @f([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> !llvm.ptr {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.arena.reserve([[VA]], [[V0]], [[V1]]) : (!llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V2]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.return [[V3]] : !llvm.ptr
// CHECK-NEXT: }
