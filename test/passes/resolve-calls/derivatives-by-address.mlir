// RUN: %oxad_opt %s -p resolve-calls | filecheck %s

// The address of a derivative is taken, for a table say. What is differentiated calls functions of its type, never this one.

// CHECK-LABEL: llvm.func @f
// CHECK: llvm.mlir.addressof @square
// CHECK-NOT: llvm.call @df
// CHECK-NOT: llvm.call @through
// CHECK: llvm.call %p(%x) {autodiff.unresolved}
llvm.func @square(%x: f64) -> f64 {
  %r = llvm.fmul %x, %x : f64
  llvm.return %r : f64
}
llvm.func @f(%x: f64, %p: !llvm.ptr) -> f64 {
  %r = llvm.call %p(%x) : (f64) -> f64
  llvm.return %r : f64
}
llvm.func @df(%x: f64) -> f64 {
  %one = llvm.mlir.constant(1.000000e+00 : f64) : f64
  %p = llvm.mlir.addressof @square : !llvm.ptr
  %0 = autodiff.forward @f(%x, %one, %p) {activities = ["dup", "const"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64, !llvm.ptr) -> f64
  llvm.return %0 : f64
}
llvm.func @through(%x: f64) -> f64 {
  %0 = llvm.call @df(%x) : (f64) -> f64
  llvm.return %0 : f64
}
llvm.func @main() -> f64 {
  %one = llvm.mlir.constant(1.000000e+00 : f64) : f64
  %p = llvm.mlir.addressof @df : !llvm.ptr
  %q = llvm.mlir.addressof @through : !llvm.ptr
  %c = llvm.icmp eq %p, %q : !llvm.ptr
  %g = llvm.select %c, %p, %q : i1, !llvm.ptr
  %0 = llvm.call %g(%one) : (f64) -> f64
  llvm.return %0 : f64
}
