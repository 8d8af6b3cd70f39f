// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// An atomic operation on an active float.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    %v = llvm.load atomic seq_cst %a {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0306]: {{.*}}an atomic operation
