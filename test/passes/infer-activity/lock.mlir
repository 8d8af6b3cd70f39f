// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A lock beside an active value: its word is an integer, and waking others passes nothing on.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(0 : i32) : i32
    %m = llvm.alloca %0 x !llvm.struct<(i32, f64)> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %1, %m : i32, !llvm.ptr
    %old = llvm.cmpxchg acquire monotonic %m, %1, %0 : !llvm.ptr, i32, i32 -> !llvm.struct<(i32, i1)>
    %p = llvm.getelementptr %m[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %x, %p : f64, !llvm.ptr
    llvm.call @_RNvMNtNtNtNtCsjrHSEGnQ3l9_3std3sys4sync5mutex5futexNtB2_5Mutex4wake(%m) : (!llvm.ptr) -> ()
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvMNtNtNtNtCsjrHSEGnQ3l9_3std3sys4sync5mutex5futexNtB2_5Mutex4wake(!llvm.ptr)
}

// CHECK: %m = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %p = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
