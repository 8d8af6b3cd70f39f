// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A comparison counts as a constant, also where it becomes a number again.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %c = llvm.fcmp ogt %x, %0 : f64
    %i = llvm.zext %c : i1 to i32
    %v = llvm.sitofp %i : i32 to f64
    %r = llvm.fmul %v, %v : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %c = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %i = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "-"}
