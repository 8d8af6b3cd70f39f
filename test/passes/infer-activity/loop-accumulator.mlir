// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What a loop carries is active if any iteration makes it so; its counter, and what is made of constants, is not.

builtin.module {
  llvm.func @f(%x: f64, %n: i64, %o: !llvm.ptr) attributes {autodiff.signature = "dcd"} {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %1 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %3 = llvm.mlir.constant(2.000000e+00 : f64) : f64
    %4 = llvm.mlir.constant(1 : i64) : i64
    llvm.br ^bb1(%0, %1, %2 : i64, f64, f64)
  ^bb1(%i: i64, %s: f64, %k: f64):
    %sum = llvm.fadd %s, %x : f64
    %twice = llvm.fmul %k, %3 : f64
    %next = llvm.add %i, %4 : i64
    %more = llvm.icmp ult %next, %n : i64
    llvm.cond_br %more, ^bb1(%next, %sum, %twice : i64, f64, f64), ^bb2
  ^bb2:
    llvm.store %sum, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %sum = {{.*}}autodiff.activity = {dcd = "active+"}
// CHECK: %twice = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: %next = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: llvm.cond_br %more, {{.*}}autodiff.arguments = {dcd = ["-", "active+", "-"]}
