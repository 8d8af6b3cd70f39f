// RUN: %oxad_opt %s -p infer-types | filecheck %s

// enum E { Real(f64), Pair(u32, u32) } in a local variable: debug records say what shares its bytes. A second variable
// without a record is what its accesses say.

llvm.func @local(%x: f64) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %e = llvm.alloca %one x !llvm.array<16 x i8> : i64 -> !llvm.ptr
  llvm.dbg_record declare "$0, !1, !DIExpression(), !2" (%e : !llvm.ptr) {oxad.tree = #autodiff.tree<"{0: ptr {0: int 4, 4: int 4, 8: f64, 8: int 4, 8: variant 4}}">}
  %p = llvm.getelementptr %e[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %x, %p : f64, !llvm.ptr
  %n = llvm.load %p : !llvm.ptr -> i32
  %r = llvm.uitofp %n : i32 to f64
  llvm.return %r : f64
}

// CHECK-LABEL: @local
// CHECK: llvm.uitofp{{.*}}oxad.variant_arithmetic

llvm.func @unknown(%x: f64) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %e = llvm.alloca %one x !llvm.array<16 x i8> : i64 -> !llvm.ptr
  %p = llvm.getelementptr %e[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %x, %p : f64, !llvm.ptr
  %n = llvm.load %p : !llvm.ptr -> i32
  %r = llvm.uitofp %n : i32 to f64
  llvm.return %r : f64
}

// CHECK-LABEL: @unknown
// CHECK: llvm.uitofp{{.*}}oxad.bit_trick
