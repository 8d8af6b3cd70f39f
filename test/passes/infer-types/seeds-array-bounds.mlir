// RUN: %oxad_opt %s -p infer-types | filecheck %s

// An index stays in the array that the type tree tells: what lies behind it keeps its own type.

llvm.func @at(%a: !llvm.ptr, %i: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 4 x 8 {0: f64}, 32: int 8, 40: ptr ?}}">, #autodiff.tree<"{0: int 8}">]} {
  %q = llvm.getelementptr inbounds nuw %a[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
  %x = llvm.load %q : !llvm.ptr -> i64
  %r = llvm.getelementptr inbounds nuw %a[32] : (!llvm.ptr) -> !llvm.ptr, i8
  %n = llvm.load %r : !llvm.ptr -> i64
  llvm.store %x, %q : i64, !llvm.ptr
  llvm.return %n : i64
}

// CHECK: "ptr -> {[{every 8: f64@0} x4]@0, ptr@40 -> {}}"
// CHECK: %x = llvm.load %q {oxad.type = "f64@0"}
// CHECK: %n = llvm.load %r : !llvm.ptr -> i64
