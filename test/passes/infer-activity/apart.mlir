// RUN: %oxad_opt %s -p infer-activity | filecheck %s
// RUN: sed 's/%one, %other/%c, %other/' %s > %t.mlir
// RUN: not %oxad_opt %t.mlir -p infer-activity 2>&1 | filecheck %s --check-prefix HANDED

// What trait objects of one place hold is looked at by way of each pointer alone: an integer that is read by way of one
// may be a float by way of another. It may be counted and computed with, but not be handed on.

// CHECK: %c = llvm.load %q {autodiff.activity = {ddd = "-"}}
// HANDED: error[OX0202]: an integer is read by way of a pointer to memory of several types, and may be a float there
builtin.module attributes {autodiff.apart} {
  llvm.mlir.global private constant @vt : !llvm.struct<packed (!llvm.array<24 x i8>, !llvm.ptr)> = #llvm.aggregate<[#llvm.const<!llvm.array<24 x i8>, #llvm.zero>, #llvm.const<!llvm.ptr, #llvm.symbol<@method>>]>
  llvm.func @method(%p: !llvm.ptr) {
    llvm.return
  }
  llvm.func @f(%slot: !llvm.ptr {noalias}, %x: f64, %other: !llvm.ptr {noalias}) -> f64 attributes {autodiff.signature = "ddd"} {
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
