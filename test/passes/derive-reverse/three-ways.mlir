// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// Which of three ways led to the join is an integer that the augmented primal hands on, and saves.

builtin.module {
  llvm.func @f(%x: f64, %n: i64) -> f64 {
    llvm.switch %n : i64, ^bb1 [1: ^bb2, 2: ^bb3]
  ^bb1:
    llvm.br ^bb4(%x : f64)
  ^bb2:
    %b = llvm.fmul %x, %x : f64
    llvm.br ^bb4(%b : f64)
  ^bb3:
    %c = llvm.fadd %x, %x : f64
    llvm.br ^bb4(%c : f64)
  ^bb4(%r: f64):
    llvm.return %r : f64
  }
  llvm.func @df(%x: f64, %n: i64, %s: f64) -> !llvm.struct<(f64)> {
    %0 = autodiff.reverse @f(%x, %n, %s) {activities = ["active", "const"], width = 1 : i64, result_activity = "activeonly"} : (f64, i64, f64) -> !llvm.struct<(f64)>
    llvm.return %0 : !llvm.struct<(f64)>
  }
}

// CHECK-LABEL: llvm.func internal @f.aug.dc(
// CHECK: llvm.switch %n : i64, ^bb1 [1: ^bb2, 2: ^bb3]
// CHECK: [[V0:%[0-9]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT: llvm.br ^bb4(%x, [[V0]] : f64, i32)
// CHECK: [[V1:%[0-9]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: llvm.br ^bb4(%b, [[V1]] : f64, i32)
// CHECK: [[V2:%[0-9]+]] = llvm.mlir.constant(2 : i32) : i32
// CHECK-NEXT: llvm.br ^bb4(%c, [[V2]] : f64, i32)
// CHECK-NEXT: ^bb4(%r: f64, [[V3:%[0-9]+]]: i32):
// CHECK: autodiff.save [[V3]], [[V4:%[0-9]+]] : i32, !llvm.ptr
// CHECK-LABEL: llvm.func internal @f.rev.dc(
// CHECK: [[V0:%[0-9]+]] = autodiff.restore [[V1:%[0-9]+]] : (!llvm.ptr) -> i32
// CHECK-NEXT: llvm.switch [[V0]] : i32, ^bb2 [1: ^bb3, 2: ^bb4]
// CHECK-LABEL: llvm.func internal @f.reverse(
