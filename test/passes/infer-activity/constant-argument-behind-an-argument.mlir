// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A structure that leads to active floats and to those of a constant argument: the callee could not tell which has a shadow.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}, %k: !llvm.ptr {noalias}) attributes {autodiff.signature = "ddc"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %s = llvm.alloca %0 x !llvm.struct<(!llvm.ptr, !llvm.ptr)> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %k, %s : !llvm.ptr, !llvm.ptr
    %second = llvm.getelementptr %s[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %o, %second : !llvm.ptr, !llvm.ptr
    llvm.call @add(%s, %x) : (!llvm.ptr, f64) -> ()
    llvm.return
  }
  llvm.func @add(%q: !llvm.ptr, %y: f64) {
    %w = llvm.load %q : !llvm.ptr -> !llvm.ptr
    %second = llvm.getelementptr %q[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %r = llvm.load %second : !llvm.ptr -> !llvm.ptr
    %c = llvm.load %w : !llvm.ptr -> f64
    %v = llvm.fmul %c, %y : f64
    llvm.store %v, %r : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0332]: {{.*}}an argument of a call leads to memory with a derivative and
