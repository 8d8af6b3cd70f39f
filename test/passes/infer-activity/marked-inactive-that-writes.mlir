// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A function marked inactive may not write what is active.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    llvm.call @scale(%o) : (!llvm.ptr) -> ()
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @scale(%p: !llvm.ptr) attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %0 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %v = llvm.load %p : !llvm.ptr -> f64
    %w = llvm.fmul %v, %0 : f64
    llvm.store %w, %p : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0221]: {{.*}}`scale` is marked inactive, and changes memory
