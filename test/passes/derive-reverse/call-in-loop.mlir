// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// The frames of a call in a counted loop are an array; a capital letter says that memory stays as it is.

builtin.module {
  llvm.func @g(%v: f64) -> f64 {
    %0 = llvm.call @llvm.exp.f64(%v) : (f64) -> f64
    %1 = llvm.fmul %0, %0 : f64
    llvm.return %1 : f64
  }
  llvm.func @llvm.exp.f64(f64) -> f64
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64) {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %1 = llvm.mlir.constant(1 : i64) : i64
    llvm.br ^bb1(%0 : i64)
  ^bb1(%i: i64):
    %p = llvm.getelementptr inbounds %x[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    %w = llvm.call @g(%v) : (f64) -> f64
    %q = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    llvm.store %w, %q {alignment = 8 : i64} : f64, !llvm.ptr
    %j = llvm.add nuw nsw %i, %1 : i64
    %c = llvm.icmp eq %j, %n : i64
    llvm.cond_br %c, ^bb2, ^bb1(%j : i64)
  ^bb2:
    llvm.return
  }
  llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %o: !llvm.ptr, %do: !llvm.ptr, %n: i64) {
    autodiff.reverse @f(%x, %dx, %o, %do, %n) {activities = ["dup", "dup", "const"], width = 1 : i64, result_activity = "none"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }
}

// CHECK: llvm.func internal @f.aug.DDc(%x: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}, %n: i64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr)
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.add [[V2]], [[V4]] : i64
// CHECK-NEXT: [[V6:%[0-9]+]] = llvm.sub %n, [[V5]] : i64
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.add [[V6]], [[V7]] : i64
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.reserve [[V1]], [[V8]] {elem_type = !autodiff.embedded<@g.frame.d>} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.DDc, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V9]], [[V10]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: llvm.br ^bb1([[V2]] : i64)
// CHECK-NEXT: ^bb1(%i: i64):
// CHECK-NEXT: %p = llvm.getelementptr inbounds %x[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT: %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.element [[V9]], %i {elem_type = !autodiff.embedded<@g.frame.d>} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: %w = llvm.call @g.aug.d(%v, [[V11]], [[V1]]) : (f64, !llvm.ptr, !llvm.ptr) -> f64
// CHECK-NEXT: %q = llvm.getelementptr inbounds %o[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT: llvm.store %w, %q {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: %j = llvm.add nuw nsw %i, [[V3]] : i64
// CHECK-NEXT: %c = llvm.icmp eq %j, %n : i64
// CHECK-NEXT: llvm.cond_br %c, ^bb2, ^bb1(%j : i64)
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @g.aug.d(%v: f64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr) -> f64
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.call @llvm.exp.f64(%v) : (f64) -> f64
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.field [[V0]] {record = @g.frame.d, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V2]], [[V3]] : f64, !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.fmul [[V2]], [[V2]] : f64
// CHECK-NEXT: llvm.return [[V4]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func internal @g.rev.d([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: [[V2:%[0-9]+]] = autodiff.field [[V0]] {record = @g.frame.d, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.restore [[V2]] : (!llvm.ptr) -> f64
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.scale [[V3]], [[V1]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.scale [[V3]], [[V1]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.add [[V4]], [[V5]] : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.scale [[V3]], [[V6]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.mlir.undef : !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: [[V9:%[0-9]+]] = llvm.insertvalue [[V7]], [[V8]][0] : !autodiff.tangent<f64>, !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: llvm.return [[V9]] : !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: }
// CHECK: autodiff.record "g.frame.d" {v0 = f64}
// CHECK: autodiff.record "f.frame.DDc" {v0 = !llvm.ptr}
