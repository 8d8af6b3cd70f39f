// RUN: %oxad_opt %s -p infer-types | filecheck %s

// enum E { Real(f64), Whole(u64) }: the payload carries the float; what is computed from the integer carries it, too.

llvm.func @step(%e: !llvm.ptr, %o: !llvm.ptr) -> f64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 8, 8: f64, 8: int 8, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: int 8, 8: f64, 8: int 8, 8: variant 8}}">]} {
  %one = llvm.mlir.constant(1 : i64) : i64
  %p = llvm.getelementptr %e[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %n = llvm.load %p : !llvm.ptr -> i64
  %m = llvm.add %n, %one : i64
  %q = llvm.getelementptr %o[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %m, %q : i64, !llvm.ptr
  %k = llvm.shl %m, %one : i64
  %r = llvm.uitofp %k : i64 to f64
  llvm.return %r : f64
}

// CHECK-LABEL: @step
// CHECK: %n = llvm.load{{.*}}oxad.type = "f64@0"
// CHECK: %m = llvm.add{{.*}}oxad.variant_arithmetic{{.*}}oxad.type = "f64@0"
// CHECK: llvm.store{{.*}}oxad.memory = "f64@0"
// CHECK: %k = llvm.shl{{.*}}oxad.variant_arithmetic{{.*}}oxad.type = "f64@0"
// CHECK: %r = llvm.uitofp{{.*}}oxad.variant_arithmetic

// The float of no variant is taken apart: an error, as ever.

llvm.func @trick(%x: f64) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %n = llvm.bitcast %x : f64 to i64
  %m = llvm.add %n, %one : i64
  %r = llvm.bitcast %m : i64 to f64
  llvm.return %r : f64
}

// CHECK-LABEL: @trick
// CHECK: %m = llvm.add{{.*}}oxad.bit_trick{{.*}}"conflict@0x8"

// A part of the payload is an integer of the other variant: its arithmetic is watched like that of a whole one.

llvm.func @half(%e: !llvm.ptr) -> f64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 4, 4: int 4, 8: f64, 8: int 4, 8: variant 4}}">]} {
  %p = llvm.getelementptr %e[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %n = llvm.load %p : !llvm.ptr -> i32
  %r = llvm.uitofp %n : i32 to f64
  llvm.return %r : f64
}

// CHECK-LABEL: @half
// CHECK: %n = llvm.load
// CHECK: %r = llvm.uitofp{{.*}}oxad.variant_arithmetic
