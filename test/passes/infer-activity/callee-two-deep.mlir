// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Memory that a callee's callee stores an active value in gets a shadow in the function that has it.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.call @g(%x, %a) : (f64, !llvm.ptr) -> ()
    %v = llvm.load %a : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @g(%y: f64, %p: !llvm.ptr) {
    llvm.call @h(%y, %p) : (f64, !llvm.ptr) -> ()
    llvm.return
  }
  llvm.func @h(%z: f64, %q: !llvm.ptr) {
    llvm.store %z, %q : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
