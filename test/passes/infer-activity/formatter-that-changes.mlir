// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s

// Printing calls what it is given; that must not change active values.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.addressof @fmt : !llvm.ptr
    %a = llvm.alloca %0 x !llvm.array<2 x !llvm.ptr> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %o, %a : !llvm.ptr, !llvm.ptr
    %b = llvm.getelementptr %a[1] : (!llvm.ptr) -> !llvm.ptr, !llvm.ptr
    llvm.store %1, %b : !llvm.ptr, !llvm.ptr
    llvm.call @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(%a) : (!llvm.ptr) -> ()
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(!llvm.ptr)
  llvm.func @fmt(%self: !llvm.ptr, %to: !llvm.ptr) -> i1 {
    %0 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %1 = llvm.mlir.constant(false) : i1
    llvm.store %0, %self : f64, !llvm.ptr
    llvm.return %1 : i1
  }
}

// CHECK: error[OX0224]: {{.*}}`fmt`
