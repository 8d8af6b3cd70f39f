// A block that nothing leads to keeps its code; its arguments, which have no value, are poison.
// RUN: %oxad_opt %s -t llvm | filecheck %s

llvm.func @f(%x: f64) -> f64 {
  llvm.return %x : f64
^bb1(%y: f64):
  %z = llvm.fadd %y, %y : f64
  llvm.return %z : f64
}
// CHECK: ret double %x
// CHECK: 1:
// CHECK-NEXT: %z = fadd double poison, poison
// CHECK-NEXT: ret double %z
