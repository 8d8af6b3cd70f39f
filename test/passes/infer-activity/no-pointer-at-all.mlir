// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// The null pointer of a `None` may stand where the callee stores active values: its shadow is null too.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.zero : !llvm.ptr
    llvm.call @add(%x, %0) : (f64, !llvm.ptr) -> ()
    llvm.call @add(%x, %o) : (f64, !llvm.ptr) -> ()
    llvm.return
  }
  llvm.func @add(%y: f64, %p: !llvm.ptr) {
    %0 = llvm.mlir.zero : !llvm.ptr
    %none = llvm.icmp eq %p, %0 : !llvm.ptr
    llvm.cond_br %none, ^bb2, ^bb1
  ^bb1:
    %v = llvm.load %p : !llvm.ptr -> f64
    %s = llvm.fadd %v, %y : f64
    llvm.store %s, %p : f64, !llvm.ptr
    llvm.br ^bb2
  ^bb2:
    llvm.return
  }
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "active+"}
