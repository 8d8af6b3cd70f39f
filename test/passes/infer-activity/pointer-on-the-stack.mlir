// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A local variable that holds a pointer to shadowed memory holds the shadow pointer in a shadow of its own.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %o, %a : !llvm.ptr, !llvm.ptr
    %p = llvm.load %a : !llvm.ptr -> !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
