// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An integer that carries a float is active.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %i = llvm.bitcast %x : f64 to i64
    %v = llvm.bitcast %i : i64 to f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %i = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
