// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Arithmetic on the bits of an active float has no derivative.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(4503599627370496 : i64) : i64
    %i = llvm.bitcast %x : f64 to i64
    %j = llvm.add %i, %0 : i64
    %v = llvm.bitcast %j : i64 to f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0310]: {{.*}}integer arithmetic
