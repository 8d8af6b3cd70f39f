// RUN: %oxad_opt %s -p infer-types | filecheck %s

// A raw pointer whose tree tells of one structure is walked as an array of them: the array inside is nested.

llvm.func @at(%a: !llvm.ptr, %i: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 2 x 8 {0: f64}, 16: int 8}}">, unit]} {
  %q = llvm.getelementptr inbounds nuw %a[%i] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.array<24 x i8>
  %r = llvm.getelementptr inbounds nuw %q[16] : (!llvm.ptr) -> !llvm.ptr, i8
  %k = llvm.load %r : !llvm.ptr -> i64
  llvm.store %k, %r : i64, !llvm.ptr
  llvm.return %k : i64
}

// CHECK: "ptr -> {[{every 24: [{every 8: f64@0} x2]@0}]@0}"
// CHECK: %k = llvm.load %r : !llvm.ptr -> i64
