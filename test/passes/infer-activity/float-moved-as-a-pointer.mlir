// RUN: not %oxad_opt %s -p derive-reverse 2>&1 | filecheck %s

// Without debug information: a float that is moved as a pointer would lose its derivative.

// CHECK: error[OX0202]: a word is used as different types at once: a float and a pointer, and is moved as one of them
// CHECK: float-moved-as-a-pointer.mlir:14

llvm.func @f(%x: f64) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %a = llvm.alloca %one x f64 {alignment = 8 : i64} : i64 -> !llvm.ptr
  %b = llvm.alloca %one x f64 {alignment = 8 : i64} : i64 -> !llvm.ptr
  llvm.store %x, %a : f64, !llvm.ptr
  %p = llvm.load %a : !llvm.ptr -> !llvm.ptr
  llvm.store %p, %b : !llvm.ptr, !llvm.ptr
  %r = llvm.load %b : !llvm.ptr -> f64
  llvm.return %r : f64
}
llvm.func @df(%x: f64, %s: f64) -> !llvm.struct<(f64)> {
  %0 = autodiff.reverse @f(%x, %s) {activities = ["active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64) -> !llvm.struct<(f64)>
  llvm.return %0 : !llvm.struct<(f64)>
}
