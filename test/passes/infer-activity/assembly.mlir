// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Inline assembly with a result.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %v = llvm.call asm (%x) {inline_asm = {text = "", constraints = "=x,0"}} : (f64) -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0308]: {{.*}}inline assembly
