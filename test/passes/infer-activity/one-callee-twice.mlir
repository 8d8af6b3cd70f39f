// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A function that is called with different arguments active is analysed for each.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %v = llvm.call @g(%x, %0) : (f64, f64) -> f64
    %w = llvm.call @g(%0, %v) : (f64, f64) -> f64
    llvm.store %w, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @g(%a: f64, %b: f64) -> f64 {
    %r = llvm.fmul %a, %a : f64
    %s = llvm.fmul %r, %b : f64
    llvm.return %s : f64
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %w = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %r = {{.*}}autodiff.activity = {cd = "-", dc = "active+"}
