// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// The shadow of a local variable that only the sweep needs is made there.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %1 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %1 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %a {alignment = 8 : i64} : f64, !llvm.ptr
    %w = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %w, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.aug.DDc(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr)
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %a = llvm.alloca [[V2]] x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT: %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: llvm.store %v, %a {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: %w = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: llvm.store %w, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.rev.DDc([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !autodiff.shadow {noalias}, [[V2:%[0-9]+]]: !autodiff.shadow {noalias})
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.alloca {elem_type = f64, alignment = 8 : i64} : !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.take [[V1]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.accumulate [[V4]], [[V3]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.take [[V3]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.accumulate [[V5]], [[V2]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr, [[V2:%[0-9]+]]: !llvm.ptr, [[V3:%[0-9]+]]: !llvm.ptr, [[V4:%[0-9]+]]: i64)
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.DDc} : !llvm.ptr
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.lanes [[V1]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.lanes [[V3]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: llvm.call @f.aug.DDc([[V0]], [[V2]], [[V4]], [[V6]], [[V5]]) : (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr, !llvm.ptr) -> ()
// CHECK-NEXT: llvm.call @f.rev.DDc([[V6]], [[V8]], [[V7]]) : (!llvm.ptr, !autodiff.shadow, !autodiff.shadow) -> ()
// CHECK-NEXT: autodiff.arena_close [[V5]] : !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
