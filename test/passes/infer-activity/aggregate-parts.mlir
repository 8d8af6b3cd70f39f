// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An aggregate is active if a part of it is; its integers are not.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.poison : !llvm.struct<(f64, i64)>
    %1 = llvm.mlir.constant(7 : i64) : i64
    %2 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %s = llvm.insertvalue %x, %0[0] : f64, !llvm.struct<(f64, i64)>
    %t = llvm.insertvalue %1, %s[1] : i64, !llvm.struct<(f64, i64)>
    %u = llvm.insertvalue %2, %0[0] : f64, !llvm.struct<(f64, i64)>
    %v = llvm.extractvalue %t[0] : !llvm.struct<(f64, i64)> -> f64
    %n = llvm.extractvalue %t[1] : !llvm.struct<(f64, i64)> -> i64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %t = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %u = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %n = {{.*}}autodiff.activity = {dd = "-"}
