llvm.func @f() -> i64 {
  %c = llvm.mlir.constant(99999999999999999999 : i64) : i64
  llvm.return %c : i64
}
