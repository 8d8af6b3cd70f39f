// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An active value that only decides is not useful: it needs no cotangent.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(3.000000e+00 : f64) : f64
    %1 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %v = llvm.fmul %x, %x : f64
    %w = llvm.fmul %x, %0 : f64
    %c = llvm.fcmp ogt %w, %1 : f64
    %r = llvm.select %c, %v, %2 : i1, f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %w = {{.*}}autodiff.activity = {dd = "active"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
