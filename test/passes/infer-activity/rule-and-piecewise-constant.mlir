// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A function with a rule passes activity on; one that is constant piece by piece does not.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %s = llvm.call @llvm.sin.f64(%x) : (f64) -> f64
    %k = llvm.call @llvm.floor.f64(%x) : (f64) -> f64
    %r = llvm.fmul %s, %k : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @llvm.sin.f64(f64) -> f64
  llvm.func @llvm.floor.f64(f64) -> f64
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %k = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
