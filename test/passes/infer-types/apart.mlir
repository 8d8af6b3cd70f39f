// RUN: %oxad_opt %s -p infer-types | filecheck %s

// Two structures behind the pointers of one word: with `autodiff.apart` each pointer leads to memory of its own. What is
// not known by way of it is not taken for an integer; what is an integer for certain is one.

// CHECK: %v = llvm.load %p {oxad.type = "unknown@0x8"}
// CHECK: %c = llvm.load %q :
builtin.module attributes {autodiff.apart} {
  llvm.func @f(%slot: !llvm.ptr, %x: f64, %n: i64, %other: !llvm.ptr) -> f64 {
    %size = llvm.mlir.constant(16 : i64) : i64
    %a = llvm.call @malloc(%size) : (i64) -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    llvm.store %a, %slot : !llvm.ptr, !llvm.ptr
    %b = llvm.call @malloc(%size) : (i64) -> !llvm.ptr
    llvm.store %other, %b : !llvm.ptr, !llvm.ptr
    llvm.store %b, %slot : !llvm.ptr, !llvm.ptr
    %p = llvm.load %slot : !llvm.ptr -> !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> i64
    llvm.store %v, %other : i64, !llvm.ptr
    %q = llvm.load %slot : !llvm.ptr -> !llvm.ptr
    %c = llvm.load %q : !llvm.ptr -> i64
    %d = llvm.mul %c, %n : i64
    %r = llvm.load %a : !llvm.ptr -> f64
    llvm.return %r : f64
  }
  llvm.func @malloc(i64) -> !llvm.ptr
}
