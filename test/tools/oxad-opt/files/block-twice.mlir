llvm.func @f() {
  llvm.br ^a
^a:
  llvm.br ^a
^a:
  llvm.return
}
