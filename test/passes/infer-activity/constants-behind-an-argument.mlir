// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A structure that leads to active and to constant floats: the callee cannot tell which has a shadow, so
// the table has one, too: of zeros.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.addressof @table : !llvm.ptr
    %s = llvm.alloca %0 x !llvm.struct<(!llvm.ptr, !llvm.ptr)> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %1, %s : !llvm.ptr, !llvm.ptr
    %second = llvm.getelementptr %s[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %o, %second : !llvm.ptr, !llvm.ptr
    llvm.call @add(%s, %x) : (!llvm.ptr, f64) -> ()
    llvm.return
  }
  llvm.mlir.global internal constant @table : !llvm.array<2 x f64> = #llvm.aggregate<[#llvm.const<f64, 1.000000e+00 : f64>, #llvm.const<f64, 2.000000e+00 : f64>]>
  llvm.func @add(%q: !llvm.ptr, %y: f64) {
    %w = llvm.load %q : !llvm.ptr -> !llvm.ptr
    %second = llvm.getelementptr %q[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %r = llvm.load %second : !llvm.ptr -> !llvm.ptr
    %c = llvm.load %w : !llvm.ptr -> f64
    %v = llvm.fmul %c, %y : f64
    llvm.store %v, %r : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.mlir.addressof {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: llvm.func @add({{.*}}autodiff.activity = {dd = ["shadow", "active+", "-"]}
// CHECK: %c = {{.*}}autodiff.activity = {dd = "active+"}
