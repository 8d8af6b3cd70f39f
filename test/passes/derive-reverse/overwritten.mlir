// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// A store takes the cotangent out of the shadow; a constant that is stored clears it.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %0 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
    %q = llvm.getelementptr inbounds %o[1] : (!llvm.ptr) -> !llvm.ptr, f64
    llvm.store %0, %q {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.rev.DDc([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !autodiff.shadow {noalias}, [[V2:%[0-9]+]]: !autodiff.shadow {noalias})
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.getelementptr [[V1]] {flags = #llvm.flags<inbounds>, constant_indices = array<i32: 1>, elem_type = f64} : (!autodiff.shadow) -> !autodiff.shadow
// CHECK-NEXT: autodiff.clear [[V4]], [[V3]] {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, i64
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.take [[V1]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.accumulate [[V5]], [[V2]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr, [[V2:%[0-9]+]]: !llvm.ptr, [[V3:%[0-9]+]]: !llvm.ptr, [[V4:%[0-9]+]]: i64)
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.DDc} : !llvm.ptr
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.lanes [[V1]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.lanes [[V3]] : (!llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: llvm.call @f.aug.DDc([[V0]], [[V2]], [[V4]], [[V6]], [[V5]]) : (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr, !llvm.ptr) -> ()
// CHECK-NEXT: llvm.call @f.rev.DDc([[V6]], [[V8]], [[V7]]) : (!llvm.ptr, !autodiff.shadow, !autodiff.shadow) -> ()
// CHECK-NEXT: autodiff.arena_close [[V5]] : !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
