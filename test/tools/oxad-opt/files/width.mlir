llvm.func @f(%x: !llvm.ptr) {
  llvm.return
}
llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr) {
  autodiff.reverse @f(%x, %dx) {activities = ["dup"], width = 4294967295 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.return
}
