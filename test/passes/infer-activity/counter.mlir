// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An atomic counter has nothing to do with derivatives.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.addressof @count : !llvm.ptr
    %1 = llvm.mlir.constant(1 : i64) : i64
    %old = llvm.atomicrmw add monotonic %0, %1 : !llvm.ptr, i64 -> i64
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @count : i64 = 0 : i64
}

// CHECK: %old = {{.*}}autodiff.activity = {dd = "-"}
