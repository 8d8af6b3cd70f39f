// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A global variable has no shadow.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.addressof @state : !llvm.ptr
    llvm.store %x, %0 : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @state : f64 = 2.000000e+00 : f64
}

// CHECK: error[OX0305]: {{.*}}the global `state`
