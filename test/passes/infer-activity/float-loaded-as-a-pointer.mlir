// RUN: not %oxad_opt %s -p resolve-calls,infer-activity 2>&1 | filecheck %s

// Without debug information: a word that is a float or the address of a function is loaded as an address. Its bits, taken
// for a float, had no derivative.

// CHECK: error[OX0202]: a word is used as different types at once: a float and a pointer, and is moved as one of them
llvm.func @square(%x: f64) -> f64 {
  %r = llvm.fmul %x, %x : f64
  llvm.return %r : f64
}
llvm.func @f(%x: !llvm.ptr, %c: i1) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %half = llvm.mlir.constant(5.000000e-01 : f64) : f64
  %slot = llvm.alloca %one x i64 {alignment = 8 : i64} : i64 -> !llvm.ptr
  %fn = llvm.mlir.addressof @square : !llvm.ptr
  %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
  llvm.cond_br %c, ^a, ^b
^a:
  llvm.store %v, %slot {alignment = 8 : i64} : f64, !llvm.ptr
  llvm.br ^j
^b:
  llvm.store %fn, %slot {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
  llvm.br ^j
^j:
  %p = llvm.load %slot {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  llvm.cond_br %c, ^d, ^e
^d:
  %w = llvm.ptrtoint %p : !llvm.ptr to i64
  %u = llvm.bitcast %w : i64 to f64
  llvm.return %u : f64
^e:
  %r = llvm.call %p(%half) : (f64) -> f64
  llvm.return %r : f64
}
llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %c: i1) -> f64 {
  %0 = autodiff.forward @f(%x, %dx, %c) {activities = ["dup", "const"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr, i1) -> f64
  llvm.return %0 : f64
}
