// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A global variable in which nothing active is stored is constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.addressof @state : !llvm.ptr
    %v = llvm.load %0 : !llvm.ptr -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @state : f64 = 2.000000e+00 : f64
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
