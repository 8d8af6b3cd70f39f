// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An allocation that holds constants has none.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(16 : i64) : i64
    %1 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %p = llvm.call @malloc(%0) : (i64) -> !llvm.ptr
    llvm.store %1, %p : f64, !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.call @free(%p) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func @malloc(i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22alloc,uninitialized\22)", allocsize = "(0)", "\22alloc-family\22" = "malloc"}}
  llvm.func @free(!llvm.ptr {allocptr}) attributes {fn_attrs = {allockind = "(\22free\22)", "\22alloc-family\22" = "malloc"}}
  llvm.func @realloc(!llvm.ptr {allocptr}, i64, i64, i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22realloc\22)", allocsize = "(3)", "\22alloc-family\22" = "malloc"}}
}

// CHECK: %p = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
