// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Memory is judged as a whole: that what is read was just made constant does not matter.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    llvm.store %0, %o : f64, !llvm.ptr
    %v = llvm.load %o : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
