// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A local variable that holds a pointer to constants has no shadow.

builtin.module {
  llvm.func @f(%x: f64, %c: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dcd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %c, %a : !llvm.ptr, !llvm.ptr
    %p = llvm.load %a : !llvm.ptr -> !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: %p = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dcd = "-"}
