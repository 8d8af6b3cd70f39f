// RUN: %oxad_opt %s -p infer-activity | filecheck %s
// RUN: sed 's/%one, %other/%c, %other/' %s > %t.mlir
// RUN: not %oxad_opt %t.mlir -p infer-activity 2>&1 | filecheck %s --check-prefix HANDED

// Where the pointers of one word lead to several types, an integer that is read by way of one may be a float by way of
// another: it may be counted and computed with, but not be handed on.

// CHECK: %c = llvm.load %q {autodiff.activity = {ddd = "-"}}
// HANDED: error[OX0202]: an integer is read by way of a pointer to memory of several types, and may be a float there
builtin.module attributes {autodiff.apart} {
  llvm.func @f(%slot: !llvm.ptr {noalias}, %x: f64, %other: !llvm.ptr {noalias}) -> f64 attributes {autodiff.signature = "ddd"} {
    %one = llvm.mlir.constant(1 : i64) : i64
    %a = llvm.alloca %one x !llvm.array<2 x i64> {alignment = 8 : i64} : i64 -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    llvm.store %a, %slot : !llvm.ptr, !llvm.ptr
    %b = llvm.alloca %one x !llvm.array<2 x i64> {alignment = 8 : i64} : i64 -> !llvm.ptr
    llvm.store %other, %b : !llvm.ptr, !llvm.ptr
    llvm.store %b, %slot : !llvm.ptr, !llvm.ptr
    %q = llvm.load %slot : !llvm.ptr -> !llvm.ptr
    %c = llvm.load %q : !llvm.ptr -> i64
    %more = llvm.add %c, %one : i64
    llvm.store %more, %q : i64, !llvm.ptr
    %d = llvm.mul %c, %one : i64
    %v = llvm.sitofp %d : i64 to f64
    llvm.store %one, %other : i64, !llvm.ptr
    %r = llvm.fmul %v, %x : f64
    llvm.return %r : f64
  }
}
