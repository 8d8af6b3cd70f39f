// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A variable that is printed and read has a shadow; the list of what is printed has none.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %s = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %a = llvm.alloca %0 x !llvm.ptr {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %s : f64, !llvm.ptr
    llvm.store %s, %a : !llvm.ptr, !llvm.ptr
    llvm.call @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(%a) : (!llvm.ptr) -> ()
    %v = llvm.load %s : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(!llvm.ptr)
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %a = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
