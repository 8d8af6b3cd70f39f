// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What nothing active goes into gives a constant, whatever it does.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %v = llvm.call @mystery(%0) : (f64) -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @mystery(f64) -> f64
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
