// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What a duplicated argument leads to in several steps has shadows at every step.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %p = llvm.load %o : !llvm.ptr -> !llvm.ptr
    %q = llvm.load %p : !llvm.ptr -> !llvm.ptr
    %v = llvm.load %q : !llvm.ptr -> f64
    llvm.store %v, %q : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %q = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
