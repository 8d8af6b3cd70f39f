// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A pointer that is made of an integer of unknown origin may lead to active memory.

// CHECK: error[OX0309]: floats are read through a pointer of unknown origin: whether they are constant cannot be told
builtin.module {
  llvm.func @f(%x: f64) -> f64 attributes {autodiff.signature = "d"} {
    %w = llvm.call @somewhere() : () -> i64
    %p = llvm.inttoptr %w : i64 to !llvm.ptr
    %c = llvm.load %p : !llvm.ptr -> f64
    %r = llvm.fmul %c, %x : f64
    llvm.return %r : f64
  }
  llvm.func @somewhere() -> i64
}
