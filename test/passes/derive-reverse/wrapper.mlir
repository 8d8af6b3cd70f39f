// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// The wrapper opens the arena, runs both halves, unpacks the gradients and gives the arena back.

builtin.module {
  llvm.func @f(%x: f64, %y: f64) -> f64 {
    %0 = llvm.fmul %x, %y : f64
    llvm.return %0 : f64
  }
  llvm.func @df(%x: f64, %y: f64, %s: f64) -> !llvm.struct<(f64, f64)> {
    %0 = autodiff.reverse @f(%x, %y, %s) {activities = ["active", "active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64, f64) -> !llvm.struct<(f64, f64)>
    llvm.return %0 : !llvm.struct<(f64, f64)>
  }
}

// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: f64, [[V1:%[0-9]+]]: f64, [[V2:%[0-9]+]]: f64) -> !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.dd} : !llvm.ptr
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.call @f.aug.dd([[V0]], [[V1]], [[V4]], [[V3]]) : (f64, f64, !llvm.ptr, !llvm.ptr) -> f64
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.pack [[V2]] : (f64) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.call @f.rev.dd([[V4]], [[V6]], [[V1]], [[V0]]) : (!llvm.ptr, !autodiff.tangent<f64>, f64, f64) -> !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: autodiff.arena_close [[V3]] : !llvm.ptr
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.extractvalue [[V7]][0] : !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)> -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.lane [[V8]] {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT: [[V10:%[0-9]+]] = llvm.extractvalue [[V7]][1] : !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)> -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.lane [[V10]] {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT: [[V12:%[0-9]+]] = llvm.mlir.undef : !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V13:%[0-9]+]] = llvm.insertvalue [[V9]], [[V12]][0] : f64, !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V14:%[0-9]+]] = llvm.insertvalue [[V11]], [[V13]][1] : f64, !llvm.struct<(f64, f64)>
// CHECK-NEXT: llvm.return [[V14]] : !llvm.struct<(f64, f64)>
// CHECK-NEXT: }
