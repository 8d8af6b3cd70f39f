// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A vector is active as a whole.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.zero : vector<2xf64>
    %1 = llvm.mlir.constant(1 : i64) : i64
    %2 = llvm.mlir.constant(0 : i64) : i64
    %a = llvm.insertelement %0, %x, %1 : vector<2xf64>, f64, i64 -> vector<2xf64>
    %b = llvm.extractelement %a, %2 : vector<2xf64>, i64 -> f64
    llvm.store %b, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %b = {{.*}}autodiff.activity = {dd = "active+"}
