// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A choice is active if one of its values is; the condition alone makes nothing active.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %1 = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %c = llvm.fcmp ogt %x, %0 : f64
    %s = llvm.select %c, %x, %1 : i1, f64
    %k = llvm.select %c, %2, %1 : i1, f64
    %r = llvm.fadd %s, %k : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %k = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
