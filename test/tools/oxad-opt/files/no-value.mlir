llvm.func @f() {
  llvm.return
}
// -----
llvm.func @g() -> f64 {
  llvm.return
}
