// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// An address that is a constant expression leads to the global that it names.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %1 = llvm.mlir.constant(#llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@state>>, #llvm.const<i64, 8 : i64>], {elem_type = i8}>) : !llvm.ptr
    %c = llvm.fcmp ogt %x, %0 : f64
    %p = llvm.select %c, %1, %o : i1, !llvm.ptr
    llvm.store %x, %p : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @state : !llvm.array<2 x f64> = #llvm.zero
}

// CHECK: error[OX0305]: {{.*}}the global `state`
