// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Nor has memory that it allocates.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(8 : i64) : i64
    %p = llvm.call @make(%0) : (i64) -> !llvm.ptr
    llvm.store %x, %p : f64, !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @make(%n: i64) -> !llvm.ptr attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %q = llvm.call @malloc(%n) : (i64) -> !llvm.ptr
    llvm.return %q : !llvm.ptr
  }
  llvm.func @malloc(i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22alloc,uninitialized\22)", allocsize = "(0)", "\22alloc-family\22" = "malloc"}}
  llvm.func @free(!llvm.ptr {allocptr}) attributes {fn_attrs = {allockind = "(\22free\22)", "\22alloc-family\22" = "malloc"}}
  llvm.func @realloc(!llvm.ptr {allocptr}, i64, i64, i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22realloc\22)", allocsize = "(3)", "\22alloc-family\22" = "malloc"}}
}

// CHECK: error[OX0223]: {{.*}}`make` made
