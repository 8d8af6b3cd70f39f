// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What a call by address of an unknown function returns may be stored to, where the call ends the program anyway: it
// was given a pointer with a shadow. `dyn Any` by `as_any_mut` is such a pointer.

// CHECK-LABEL: llvm.func @f
// CHECK: llvm.store %r, %q
llvm.func @f(%x: !llvm.ptr, %which: !llvm.ptr, %c: i1) -> f64 attributes {autodiff.signature = "dcc"} {
  llvm.cond_br %c, ^known, ^other
^known:
  llvm.br ^j(%x : !llvm.ptr)
^other:
  %p = llvm.call %which(%x) {autodiff.unresolved} : (!llvm.ptr) -> !llvm.ptr
  llvm.br ^j(%p : !llvm.ptr)
^j(%q: !llvm.ptr):
  %v = llvm.load %x : !llvm.ptr -> f64
  %r = llvm.fmul %v, %v : f64
  llvm.store %r, %q : f64, !llvm.ptr
  llvm.return %r : f64
}
