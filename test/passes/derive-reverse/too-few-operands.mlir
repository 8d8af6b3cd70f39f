// Two lanes want two shadows.
// RUN: not %oxad_opt %s -p derive-reverse 2>&1 | filecheck %s
// CHECK: error[OX0106]: the activities ask for 3 operands, the request has 2
// CHECK-NEXT: too-few-operands.mlir:10:3
llvm.func @f(%x: !llvm.ptr) {
  llvm.return
}

llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) {
  autodiff.reverse @f(%x, %dx) {activities = ["dup"], width = 2 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.return
}
