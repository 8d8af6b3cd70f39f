// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// The inner trip count changes with the outer iteration: an array for every time the inner loop starts.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias}, %n: i64) {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %1 = llvm.mlir.constant(1 : i64) : i64
    llvm.br ^bb1(%0 : i64)
  ^bb1(%i: i64):
    %l = llvm.add nuw nsw %i, %1 : i64
    llvm.br ^bb2(%0 : i64)
  ^bb2(%j: i64):
    %p = llvm.getelementptr inbounds %x[%j] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    %u = llvm.fmul %v, %v : f64
    llvm.store %u, %p {alignment = 8 : i64} : f64, !llvm.ptr
    %j1 = llvm.add nuw nsw %j, %1 : i64
    %c = llvm.icmp eq %j1, %l : i64
    llvm.cond_br %c, ^bb3, ^bb2(%j1 : i64)
  ^bb3:
    %i1 = llvm.add nuw nsw %i, %1 : i64
    %d = llvm.icmp eq %i1, %n : i64
    llvm.cond_br %d, ^bb4, ^bb1(%i1 : i64)
  ^bb4:
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %n) {activities = ["dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK-LABEL: llvm.func internal @f.aug.Dc(
// CHECK: [[V0:%[0-9]+]] = llvm.add [[V1:%[0-9]+]], [[V2:%[0-9]+]] : i64
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.sub %n, [[V0]] : i64
// CHECK: [[V4:%[0-9]+]] = llvm.add [[V3]], [[V5:%[0-9]+]] : i64
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.reserve [[V7:%[0-9]+]], [[V4]] {elem_type = !llvm.ptr} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK: autodiff.save [[V6]], [[V8:%[0-9]+]] : !llvm.ptr, !llvm.ptr
// CHECK: %l = llvm.add nuw nsw %i, [[V9:%[0-9]+]] : i64
// CHECK: [[V10:%[0-9]+]] = llvm.add [[V1]], [[V11:%[0-9]+]] : i64
// CHECK-NEXT: [[V12:%[0-9]+]] = llvm.sub %l, [[V10]] : i64
// CHECK: [[V13:%[0-9]+]] = llvm.add [[V12]], [[V14:%[0-9]+]] : i64
// CHECK-NEXT: [[V15:%[0-9]+]] = autodiff.reserve [[V7]], [[V13]] {elem_type = f64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: [[V16:%[0-9]+]] = autodiff.element [[V6]], %i {elem_type = !llvm.ptr} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V15]], [[V16]] : !llvm.ptr, !llvm.ptr
// CHECK: [[V17:%[0-9]+]] = autodiff.element [[V15]], %j {elem_type = f64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: autodiff.save %v, [[V17]] : f64, !llvm.ptr
// CHECK: %j1 = llvm.add nuw nsw %j, [[V9]] : i64
// CHECK: %i1 = llvm.add nuw nsw %i, [[V9]] : i64
// CHECK: autodiff.record "f.frame.Dc" {v0 = !llvm.ptr}
