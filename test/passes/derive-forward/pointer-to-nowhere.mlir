// RUN: %oxad_opt %s -p derive-forward | filecheck %s
// RUN: %oxad_opt %s -p derive-reverse | filecheck %s --check-prefix REVERSE

// A float that is read through a pointer that leads to no memory: a program that comes there ends.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %a = llvm.mlir.constant(8 : i64) : i64
    %p = llvm.inttoptr %a : i64 to !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.return %r : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
  llvm.func @rf(%x: f64, %s: f64) -> !llvm.struct<(f64)> {
    %0 = autodiff.reverse @f(%x, %s) {activities = ["active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64) -> !llvm.struct<(f64)>
    llvm.return %0 : !llvm.struct<(f64)>
  }
}

// REVERSE: llvm.call @oxad.nowhere() : () -> ()
// REVERSE-NEXT: %v = llvm.load

// CHECK: llvm.func internal @f.fwd.d
// CHECK: llvm.call @oxad.nowhere() : () -> ()
// CHECK-NEXT: %v = llvm.load
