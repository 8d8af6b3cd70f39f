// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A call of nobody knows what.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %g = llvm.load %o : !llvm.ptr -> !llvm.ptr
    %v = llvm.call %g(%x) : (f64) -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0304]: {{.*}}function pointer
