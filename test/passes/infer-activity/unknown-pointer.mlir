// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A store through a pointer that came from nowhere could go anywhere.

builtin.module {
  llvm.func @f(%x: f64, %n: i64) attributes {autodiff.signature = "dc"} {
    %p = llvm.inttoptr %n : i64 to !llvm.ptr
    llvm.store %x, %p : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0305]: {{.*}}memory of unknown origin
