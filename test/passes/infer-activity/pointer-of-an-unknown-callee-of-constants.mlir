// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// The call is given nothing with a shadow, and goes on: an active value is then stored where no shadow is.

// CHECK: error[OX0305]: an active value is stored in memory of unknown origin
llvm.func @f(%x: !llvm.ptr, %which: !llvm.ptr, %c: i1) -> f64 attributes {autodiff.signature = "dcc"} {
  llvm.cond_br %c, ^known, ^other
^known:
  llvm.br ^j(%x : !llvm.ptr)
^other:
  %p = llvm.call %which() {autodiff.unresolved} : () -> !llvm.ptr
  llvm.br ^j(%p : !llvm.ptr)
^j(%q: !llvm.ptr):
  %v = llvm.load %x : !llvm.ptr -> f64
  %r = llvm.fmul %v, %v : f64
  llvm.store %r, %q : f64, !llvm.ptr
  llvm.return %r : f64
}
