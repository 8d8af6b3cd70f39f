// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// Beside a pointer that is stored, its shadow is stored.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %1 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %1 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %a {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
    %p = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
    %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.aug.DDc(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr, [[V2:%[0-9]+]]: !autodiff.shadow {noalias})
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %a = llvm.alloca [[V3]] x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.arena_shadow [[V1]], [[V4]] : (!llvm.ptr, i64) -> !autodiff.shadow
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.DDc, field = "s0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V5]], [[V6]] : !autodiff.shadow, !llvm.ptr
// CHECK-NEXT: autodiff.store [[V2]], [[V5]] {alignment = 8 : i64} : !autodiff.shadow, !autodiff.shadow
// CHECK-NEXT: llvm.store %x, %a {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: %p = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.load [[V5]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.shadow
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.DDc, field = "s1"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V7]], [[V8]] : !autodiff.shadow, !llvm.ptr
// CHECK-NEXT: %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
