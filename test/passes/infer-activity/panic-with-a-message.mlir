// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A panic takes active values into its message, and returns nothing.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %s = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %c = llvm.fcmp ogt %x, %1 : f64
    llvm.cond_br %c, ^bb1, ^bb2
  ^bb1:
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  ^bb2:
    llvm.store %x, %s : f64, !llvm.ptr
    llvm.call @_RNvNtCsgEmfK2I1SDS_4core9panicking9panic_fmt(%s) : (!llvm.ptr) -> ()
    llvm.unreachable
  }
  llvm.func @_RNvNtCsgEmfK2I1SDS_4core9panicking9panic_fmt(!llvm.ptr) attributes {fn_attrs = {noreturn, cold}}
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %c = {{.*}}autodiff.activity = {dd = "-"}
