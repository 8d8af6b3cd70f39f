// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Where one pointer leads to shadowed memory or to a local variable, the variable gets a shadow of zeros.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %a = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %1, %a : f64, !llvm.ptr
    %c = llvm.fcmp ogt %x, %1 : f64
    %p = llvm.select %c, %a, %o : i1, !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
