// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A pointer that a callee returns has a shadow where it leads to shadowed memory.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %p = llvm.call @g(%o) : (!llvm.ptr) -> !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @g(%q: !llvm.ptr) -> !llvm.ptr {
    %r = llvm.getelementptr %q[1] : (!llvm.ptr) -> !llvm.ptr, f64
    llvm.return %r : !llvm.ptr
  }
}

// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
