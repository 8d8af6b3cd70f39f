// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A callee that follows a pointer in a structure finds a shadow behind that pointer too.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(8 : i64) : i64
    %s = llvm.alloca %0 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    %p = llvm.call @malloc(%1) : (i64) -> !llvm.ptr
    llvm.store %p, %s : !llvm.ptr, !llvm.ptr
    llvm.call @keep(%s, %x) : (!llvm.ptr, f64) -> ()
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.call @free(%p) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func @malloc(i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22alloc,uninitialized\22)", allocsize = "(0)", "\22alloc-family\22" = "malloc"}}
  llvm.func @free(!llvm.ptr {allocptr}) attributes {fn_attrs = {allockind = "(\22free\22)", "\22alloc-family\22" = "malloc"}}
  llvm.func @realloc(!llvm.ptr {allocptr}, i64, i64, i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22realloc\22)", allocsize = "(3)", "\22alloc-family\22" = "malloc"}}
  llvm.func @keep(%q: !llvm.ptr, %y: f64) {
    %r = llvm.load %q : !llvm.ptr -> !llvm.ptr
    llvm.store %y, %r : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
