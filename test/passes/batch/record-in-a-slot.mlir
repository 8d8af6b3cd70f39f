// RUN: %oxad_opt %s -p batch | filecheck %s

// The address of a record that goes through a stack slot, as in the sweep of a loop of unknown length: the shadow in the
// record is held as it was saved, one pointer per lane.

builtin.module {
  autodiff.record "iteration" {s = !autodiff.shadow}
  llvm.func @w2(%a: !llvm.ptr, %b: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %one = llvm.mlir.constant(1 : i64) : i64
    %slot = llvm.alloca %one x !llvm.ptr : i64 -> !llvm.ptr
    %r = autodiff.record_alloca {record = @iteration} : !llvm.ptr
    %0 = autodiff.field %r {record = @iteration, field = "s"} : (!llvm.ptr) -> !llvm.ptr
    autodiff.save %s, %0 : !autodiff.shadow, !llvm.ptr
    llvm.store %r, %slot : !llvm.ptr, !llvm.ptr
    %1 = llvm.load %slot : !llvm.ptr -> !llvm.ptr
    %2 = autodiff.field %1 {record = @iteration, field = "s"} : (!llvm.ptr) -> !llvm.ptr
    %3 = autodiff.restore %2 : (!llvm.ptr) -> !autodiff.shadow
    %4 = autodiff.load %3 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %4 : !autodiff.tangent<f64>
  }
}

// CHECK: [[FIELD:%[A-Za-z0-9_.$-]+]] = autodiff.field {{.*}}
// CHECK: [[FIELD:%[A-Za-z0-9_.$-]+]] = autodiff.field {{.*}}
// CHECK-NEXT: autodiff.restore [[FIELD]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[SECOND:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[FIELD]][8]
// CHECK-NEXT: autodiff.restore [[SECOND]] : (!llvm.ptr) -> !llvm.ptr
