// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What depends on an active value only by the way that control takes is constant, piece by piece.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %1 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(-1.000000e+00 : f64) : f64
    %3 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %c = llvm.fcmp olt %x, %0 : f64
    llvm.cond_br %c, ^bb1, ^bb2
  ^bb1:
    llvm.br ^bb3(%1 : f64)
  ^bb2:
    llvm.br ^bb3(%2 : f64)
  ^bb3(%v: f64):
    %r = llvm.fmul %v, %3 : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %c = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "-"}
