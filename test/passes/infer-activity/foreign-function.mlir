// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A function without body and rule.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %v = llvm.call @mystery(%x) : (f64) -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @mystery(f64) -> f64
}

// CHECK: error[OX0301]: {{.*}}`mystery`
