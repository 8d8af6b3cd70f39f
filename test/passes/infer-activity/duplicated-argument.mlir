// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Behind a duplicated argument all floats are active; a pointer into it has a shadow.

builtin.module {
  llvm.func @f(%x: f64, %c: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "ccd"} {
    %p = llvm.getelementptr %o[1] : (!llvm.ptr) -> !llvm.ptr, f64
    %v = llvm.load %p : !llvm.ptr -> f64
    %n = llvm.load %c : !llvm.ptr -> i64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %p = {{.*}}autodiff.activity = {ccd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {ccd = "active+"}
// CHECK: %n = {{.*}}autodiff.activity = {ccd = "-"}
