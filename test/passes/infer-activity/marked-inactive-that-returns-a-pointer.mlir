// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// A pointer to active memory that a function marked inactive returns has no shadow.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %p = llvm.call @pick(%o) : (!llvm.ptr) -> !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @pick(%p: !llvm.ptr) -> !llvm.ptr attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %q = llvm.getelementptr %p[1] : (!llvm.ptr) -> !llvm.ptr, f64
    llvm.return %q : !llvm.ptr
  }
}

// CHECK: error[OX0222]: {{.*}}`pick` is marked inactive
