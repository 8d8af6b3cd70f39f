// Values keep their names where these are free, and otherwise get LLVM's numbers; symbols that need quotes get them.
// RUN: %oxad_opt %s -t llvm | filecheck %s

llvm.mlir.global private constant @"a b" : i32 = 3 : i32
llvm.func @"odd;name"(%x: f64, %0: f64) -> f64 {
  %1 = llvm.fadd %x, %0 : f64
  %x_1 = llvm.fadd %1, %1 : f64
  %s = llvm.mlir.addressof @"a b" : !llvm.ptr
  %v = llvm.load %s : !llvm.ptr -> i32
  llvm.return %x_1 : f64
}
// CHECK: @"a b" = private constant i32 3
// CHECK: define double @"odd;name"(double %x, double %0) {
// CHECK-NEXT: %2 = fadd double %x, %0
// CHECK-NEXT: %x.1 = fadd double %2, %2
// CHECK-NEXT: %v = load i32, ptr @"a b"
