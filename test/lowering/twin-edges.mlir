// Two edges of one terminator that carry different values to one block: a phi cannot say that, so a block is put between.
// RUN: %oxad_opt %s -t llvm | filecheck %s

llvm.func @branch(%c: i1, %x: f64, %y: f64) -> f64 {
  llvm.cond_br %c, ^bb1(%x : f64), ^bb1(%y : f64)
^bb1(%r: f64):
  llvm.return %r : f64
}
// CHECK-LABEL: define double @branch(i1 %c, double %x, double %y) {
// CHECK-NEXT: br i1 %c, label %2, label %1
// CHECK: 1:
// CHECK-NEXT: br label %2
// CHECK: 2:
// CHECK-NEXT: %r = phi double [ %x, %0 ], [ %y, %1 ]

llvm.func @choice(%k: i32, %x: f64, %y: f64) -> f64 {
  llvm.switch %k : i32, ^bb1(%x : f64) [1: ^bb1(%y : f64), 2: ^bb1(%x : f64), 3: ^bb1(%y : f64)]
^bb1(%r: f64):
  llvm.return %r : f64
}
// CHECK-LABEL: define double @choice(
// CHECK-NEXT: switch i32 %k, label %3 [
// CHECK-NEXT: i32 1, label %1
// CHECK-NEXT: i32 2, label %3
// CHECK-NEXT: i32 3, label %2
// CHECK: %r = phi double [ %x, %0 ], [ %y, %1 ], [ %x, %0 ], [ %y, %2 ]
