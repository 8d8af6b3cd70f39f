// RUN: not %oxad_opt %s -p pass-globals 2>&1 | filecheck %s

// The variable itself is passed as an argument: it would have two shadows.

builtin.module {
  llvm.mlir.global internal global @v : f64 = 0.0 : f64
  llvm.func @f(%p: !llvm.ptr) -> f64 {
    %0 = llvm.mlir.addressof @v : !llvm.ptr
    %1 = llvm.load %p : !llvm.ptr -> f64
    llvm.store %1, %0 : f64, !llvm.ptr
    llvm.return %1 : f64
  }
  llvm.func @df(%dp: !llvm.ptr) -> f64 {
    %0 = llvm.mlir.addressof @v : !llvm.ptr
    %1 = autodiff.forward @f(%0, %dp) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr) -> f64
    llvm.return %1 : f64
  }
}

// CHECK: error[OX0167]: the variable `v` is passed to a function that also writes floats to it by its name
