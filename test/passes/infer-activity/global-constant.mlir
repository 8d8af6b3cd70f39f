// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A table is constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(#llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@table>>, #llvm.const<i64, 8 : i64>], {elem_type = i8}>) : !llvm.ptr
    %v = llvm.load %0 : !llvm.ptr -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal constant @table : !llvm.array<2 x f64> = #llvm.aggregate<[#llvm.const<f64, 1.000000e+00 : f64>, #llvm.const<f64, 2.000000e+00 : f64>]>
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
