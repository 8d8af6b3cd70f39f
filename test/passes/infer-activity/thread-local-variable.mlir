// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Nor has a variable of the thread.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.addressof @state : !llvm.ptr
    %p = llvm.call @llvm.threadlocal.address.p0(%0) : (!llvm.ptr) -> !llvm.ptr
    llvm.store %x, %p : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @state : f64 = 2.000000e+00 : f64 attributes {thread_local = ""}
  llvm.func @llvm.threadlocal.address.p0(!llvm.ptr) -> !llvm.ptr
}

// CHECK: error[OX0305]: {{.*}}the global `state`
