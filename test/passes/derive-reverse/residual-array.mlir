// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// A value that cannot be computed again is kept for every iteration of a counted loop.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %1 = llvm.mlir.constant(1 : i64) : i64
    llvm.br ^bb1(%0 : i64)
  ^bb1(%i: i64):
    %p = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    %w = llvm.fmul %v, %v : f64
    %q = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    llvm.store %w, %q {alignment = 8 : i64} : f64, !llvm.ptr
    %j = llvm.add nuw nsw %i, %1 : i64
    %c = llvm.icmp eq %j, %n : i64
    llvm.cond_br %c, ^bb2, ^bb1(%j : i64)
  ^bb2:
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.aug.DDc(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr)
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.add [[V2]], [[V4]] : i64
// CHECK-NEXT: [[V6:%[0-9]+]] = llvm.sub %n, [[V5]] : i64
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.add [[V6]], [[V7]] : i64
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.reserve [[V1]], [[V8]] {elem_type = f64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.DDc, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V9]], [[V10]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: llvm.br ^bb1([[V2]] : i64)
// CHECK-NEXT: ^bb1(%i: i64):
// CHECK-NEXT: %p = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT: %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.element [[V9]], %i {elem_type = f64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: autodiff.save %v, [[V11]] : f64, !llvm.ptr
// CHECK-NEXT: %w = llvm.fmul %v, %v : f64
// CHECK-NEXT: %q = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT: llvm.store %w, %q {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: %j = llvm.add nuw nsw %i, [[V3]] : i64
// CHECK-NEXT: %c = llvm.icmp eq %j, %n : i64
// CHECK-NEXT: llvm.cond_br %c, ^bb2, ^bb1(%j : i64)
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.rev.DDc([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: i64, [[V2:%[0-9]+]]: !autodiff.shadow {noalias})
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.alloca [[V3]] x i64 : i64 -> !llvm.ptr
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V6:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.add [[V5]], [[V6]] : i64
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.sub [[V1]], [[V7]] : i64
// CHECK-NEXT: llvm.store [[V8]], [[V4]] : i64, !llvm.ptr
// CHECK-NEXT: llvm.br ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: [[V9:%[0-9]+]] = llvm.load [[V4]] : !llvm.ptr -> i64
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.getelementptr [[V2]], [[V9]] {flags = #llvm.flags<inbounds>, constant_indices = array<i32: -2147483648>, elem_type = f64} : (!autodiff.shadow, i64) -> !autodiff.shadow
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.take [[V10]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V12:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.DDc, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V13:%[0-9]+]] = autodiff.restore [[V12]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V14:%[0-9]+]] = autodiff.element [[V13]], [[V9]] {elem_type = f64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: [[V15:%[0-9]+]] = autodiff.restore [[V14]] : (!llvm.ptr) -> f64
// CHECK-NEXT: [[V16:%[0-9]+]] = autodiff.scale [[V15]], [[V11]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V17:%[0-9]+]] = autodiff.scale [[V15]], [[V11]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V18:%[0-9]+]] = autodiff.add [[V16]], [[V17]] : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V19:%[0-9]+]] = autodiff.getelementptr [[V2]], [[V9]] {flags = #llvm.flags<inbounds>, constant_indices = array<i32: -2147483648>, elem_type = f64} : (!autodiff.shadow, i64) -> !autodiff.shadow
// CHECK-NEXT: autodiff.accumulate [[V18]], [[V19]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: [[V20:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V21:%[0-9]+]] = llvm.icmp eq [[V9]], [[V20]] : i64
// CHECK-NEXT: llvm.cond_br [[V21]], ^bb3, ^bb4
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: llvm.br ^bb5
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: [[V22:%[0-9]+]] = llvm.load [[V4]] : !llvm.ptr -> i64
// CHECK-NEXT: [[V23:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V24:%[0-9]+]] = llvm.sub [[V22]], [[V23]] : i64
// CHECK-NEXT: llvm.store [[V24]], [[V4]] : i64, !llvm.ptr
// CHECK-NEXT: llvm.br ^bb2
// CHECK-NEXT: ^bb5:
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: autodiff.record "f.frame.DDc" {v0 = !llvm.ptr}
// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr, [[V2:%[0-9]+]]: !llvm.ptr, [[V3:%[0-9]+]]: !llvm.ptr, [[V4:%[0-9]+]]: i64)
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.DDc} : !llvm.ptr
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.lanes [[V1]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.lanes [[V3]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: llvm.call @f.aug.DDc([[V0]], [[V2]], [[V4]], [[V6]], [[V5]]) : (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr, !llvm.ptr) -> ()
// CHECK-NEXT: llvm.call @f.rev.DDc([[V6]], [[V4]], [[V8]]) : (!llvm.ptr, i64, !autodiff.shadow) -> ()
// CHECK-NEXT: autodiff.arena_close [[V5]] : !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
