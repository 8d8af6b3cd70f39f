// RUN: %oxad_opt %s -p infer-types | filecheck %s

// Fields of two structures go to one function by reference: the structures share these bytes, and no others.

llvm.func internal @grow(%a: !llvm.ptr {noalias, dereferenceable = "(16)"}) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 2 x 8 {0: f64}}}">]} {
  llvm.return
}

llvm.func @first(%a: !llvm.ptr {noalias, dereferenceable = "(24)"}, %k: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 2 x 8 {0: f64}, 16: int 8}}">, #autodiff.tree<"{0: int 8}">]} {
  llvm.call @grow(%a) : (!llvm.ptr) -> ()
  %r = llvm.getelementptr inbounds nuw %a[16] : (!llvm.ptr) -> !llvm.ptr, i8
  %n = llvm.load %r : !llvm.ptr -> i64
  llvm.return %n : i64
}

llvm.func @second(%a: !llvm.ptr {noalias, dereferenceable = "(24)"}) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 2 x 8 {0: f64}, 16: f64}}">]} {
  llvm.call @grow(%a) : (!llvm.ptr) -> ()
  %r = llvm.getelementptr inbounds nuw %a[16] : (!llvm.ptr) -> !llvm.ptr, i8
  %n = llvm.load %r : !llvm.ptr -> i64
  llvm.return %n : i64
}

// CHECK: @first{{.*}}"ptr -> {[{every 8: f64@0} x2]@0}"
// CHECK: %n = llvm.load %r : !llvm.ptr -> i64
// CHECK: @second{{.*}}"ptr -> {[{every 8: f64@0} x2]@0, f64@16}"
// CHECK: %n = llvm.load %r {oxad.type = "f64@0"}
