// RUN: %oxad_opt %s -p pass-globals | filecheck %s

// A variable that the requested function writes floats to, through a function that it calls, is passed with a shadow of
// zeros; one that is only read, or whose address is kept somewhere, is not.

builtin.module {
  llvm.mlir.global internal global @written : f64 = 0.0 : f64
  llvm.mlir.global internal global @read : f64 = 2.0 : f64
  llvm.mlir.global internal global @kept : f64 = 2.0 : f64
  llvm.mlir.global internal global @place : !llvm.ptr = #llvm.zero
  llvm.func @put(%x: f64) {
    %0 = llvm.mlir.addressof @written : !llvm.ptr
    llvm.store %x, %0 : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @f(%x: f64) -> f64 {
    %0 = llvm.mlir.addressof @written : !llvm.ptr
    %1 = llvm.mlir.addressof @read : !llvm.ptr
    %2 = llvm.mlir.addressof @kept : !llvm.ptr
    %3 = llvm.mlir.addressof @place : !llvm.ptr
    llvm.store %2, %3 : !llvm.ptr, !llvm.ptr
    %4 = llvm.load %1 : !llvm.ptr -> f64
    llvm.store %4, %2 : f64, !llvm.ptr
    llvm.call @put(%x) : (f64) -> ()
    %5 = llvm.load %0 : !llvm.ptr -> f64
    llvm.return %5 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK-LABEL: llvm.func @df(
// CHECK: [[SHADOW:%[0-9]+]] = llvm.alloca
// CHECK: [[VARIABLE:%[0-9]+]] = llvm.mlir.addressof @written
// CHECK: llvm.call @llvm.memset.p0.i64([[SHADOW]],
// CHECK: autodiff.forward @f.passed(%x, %dx, [[VARIABLE]], [[SHADOW]]) {activities = ["dup", "dup"]
// CHECK-LABEL: llvm.func internal @f.passed(
// CHECK-SAME: [[ARGUMENT:%[0-9]+]]: !llvm.ptr) -> f64
// CHECK: llvm.mlir.addressof @read
// CHECK: llvm.mlir.addressof @kept
// CHECK: llvm.call @put.passed(%x, [[ARGUMENT]])
// CHECK: llvm.load [[ARGUMENT]]
// CHECK-LABEL: llvm.func internal @put.passed(
// CHECK-NOT: @written
// CHECK: llvm.store
