// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A callee has no more right to globals than its caller.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    llvm.call @keep(%x) : (f64) -> ()
    llvm.return
  }
  llvm.mlir.global internal global @state : f64 = 2.000000e+00 : f64
  llvm.func @keep(%y: f64) {
    %0 = llvm.mlir.addressof @state : !llvm.ptr
    llvm.store %y, %0 : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0305]: {{.*}}the global `state`
