// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Nor by way of others, or of a pointer in a structure.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %o, %a : !llvm.ptr, !llvm.ptr
    llvm.call @outer(%a) : (!llvm.ptr) -> ()
    %q = llvm.load %a : !llvm.ptr -> !llvm.ptr
    llvm.store %x, %q : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @outer(%p: !llvm.ptr) attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %q = llvm.load %p : !llvm.ptr -> !llvm.ptr
    llvm.call @inner(%q) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func @inner(%r: !llvm.ptr) {
    %0 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    llvm.store %0, %r : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: error[OX0221]: {{.*}}`outer` is marked inactive, and changes memory
