// RUN: %oxad_opt %s -p infer-types | filecheck %s

// A list: the tree refers to itself, and every link leads to memory of the same type.

llvm.func @third(%a: !llvm.ptr) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: f64, 8: ptr ^0}}">]} {
  %p = llvm.getelementptr inbounds nuw %a[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %b = llvm.load %p : !llvm.ptr -> !llvm.ptr
  %q = llvm.getelementptr inbounds nuw %b[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %c = llvm.load %q : !llvm.ptr -> !llvm.ptr
  %x = llvm.load %c : !llvm.ptr -> i64
  llvm.return %x : i64
}

// CHECK: %x = llvm.load %c {oxad.type = "f64@0"}
