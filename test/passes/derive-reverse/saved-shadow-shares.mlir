// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// The index comes from memory that is overwritten, so the shadow's address is saved: the parameter is not the only way.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias}) {
    %i = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> i64
    %one = llvm.mlir.constant(1 : i64) : i64
    %k = llvm.add %i, %one : i64
    %p = llvm.getelementptr inbounds %x[%k] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %q = llvm.getelementptr inbounds %x[1] : (!llvm.ptr) -> !llvm.ptr, f64
    llvm.br ^bb1(%one : i64)
  ^bb1(%n: i64):
    %j = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> i64
    %r = llvm.getelementptr inbounds %x[%j] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %v = llvm.load %r {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %q {alignment = 8 : i64} : f64, !llvm.ptr
    %c = llvm.icmp eq %j, %k : i64
    llvm.cond_br %c, ^bb1(%n : i64), ^bb2
  ^bb2:
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) {
    autodiff.reverse @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.rev.D(
// CHECK-NOT: !autodiff.shadow {noalias}
// CHECK: autodiff.restore
