// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// What leads to no return is not augmented.

builtin.module {
  llvm.func @g(%p: !llvm.ptr) {
    %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    %w = llvm.fmul %v, %v : f64
    llvm.store %w, %p {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %c = llvm.icmp eq %n, %0 : i64
    llvm.cond_br %c, ^bb1, ^bb2
  ^bb1:
    llvm.call @g(%o) : (!llvm.ptr) -> ()
    llvm.unreachable
  ^bb2:
    %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.aug.DDc(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr)
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: %c = llvm.icmp eq %n, [[V2]] : i64
// CHECK-NEXT: llvm.cond_br %c, ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: llvm.call @g(%o) : (!llvm.ptr) -> ()
// CHECK-NEXT: llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
