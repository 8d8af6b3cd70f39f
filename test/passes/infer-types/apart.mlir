// RUN: %oxad_opt %s -p infer-types | filecheck %s
// RUN: sed 's/addressof @vt/addressof @table/' %s > %t.mlir
// RUN: %oxad_opt %t.mlir -p infer-types | filecheck %s --check-prefix TOGETHER

// Two structures behind the pointers of one word, which has the address of a vtable behind it: with `autodiff.apart` each
// pointer leads to memory of its own. What is not known by way of it is not taken for an integer; what is an integer for
// certain is one. Where no vtable says that these are trait objects, they stay together.

// CHECK: %v = llvm.load %p {oxad.type = "unknown@0x8"}
// CHECK: %c = llvm.load %q :
// TOGETHER: %v = llvm.load %p {oxad.type = "conflict@0x8"}
// TOGETHER: %c = llvm.load %q {oxad.type = "conflict@0x8"}
builtin.module attributes {autodiff.apart} {
  llvm.mlir.global private constant @vt : !llvm.struct<packed (!llvm.array<24 x i8>, !llvm.ptr)> = #llvm.aggregate<[#llvm.const<!llvm.array<24 x i8>, #llvm.zero>, #llvm.const<!llvm.ptr, #llvm.symbol<@method>>]>
  llvm.func @method(%p: !llvm.ptr) {
    llvm.return
  }
  llvm.mlir.global private constant @table : i64 = 3 : i64
  llvm.func @f(%slot: !llvm.ptr, %x: f64, %n: i64, %other: !llvm.ptr) -> f64 {
    %one = llvm.mlir.constant(1 : i64) : i64
    %vt = llvm.mlir.addressof @vt : !llvm.ptr
    %a = llvm.alloca %one x !llvm.array<2 x i64> {alignment = 8 : i64} : i64 -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    llvm.store %a, %slot : !llvm.ptr, !llvm.ptr
    %behind = llvm.getelementptr %slot[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %vt, %behind : !llvm.ptr, !llvm.ptr
    %b = llvm.alloca %one x !llvm.array<2 x i64> {alignment = 8 : i64} : i64 -> !llvm.ptr
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
}
