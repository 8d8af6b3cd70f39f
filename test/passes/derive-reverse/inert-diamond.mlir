// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// Nothing is differentiated between the branch and the join: the sweep jumps over it.

builtin.module {
  llvm.func @f(%x: f64, %y: f64) -> f64 {
    %c = llvm.fcmp ogt %x, %y : f64
    %one = llvm.mlir.constant(1 : i64) : i64
    %two = llvm.mlir.constant(2 : i64) : i64
    llvm.cond_br %c, ^bb1, ^bb2(%one : i64)
  ^bb1:
    llvm.br ^bb2(%two : i64)
  ^bb2(%n: i64):
    %k = llvm.sitofp %n : i64 to f64
    %0 = llvm.fmul %x, %k : f64
    llvm.return %0 : f64
  }
  llvm.func @df(%x: f64, %y: f64, %s: f64) -> !llvm.struct<(f64, f64)> {
    %0 = autodiff.reverse @f(%x, %y, %s) {activities = ["active", "active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64, f64) -> !llvm.struct<(f64, f64)>
    llvm.return %0 : !llvm.struct<(f64, f64)>
  }
}

// CHECK: llvm.func internal @f.aug.dd(%x: f64, %y: f64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr) -> f64
// CHECK-NEXT: %c = llvm.fcmp ogt %x, %y : f64
// CHECK-NEXT: %one = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: %two = llvm.mlir.constant(2 : i64) : i64
// CHECK-NEXT: llvm.cond_br %c, ^bb1, ^bb2(%one : i64)
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: llvm.br ^bb2(%two : i64)
// CHECK-NEXT: ^bb2(%n: i64):
// CHECK-NEXT: %k = llvm.sitofp %n : i64 to f64
// CHECK-NEXT: [[V2:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save %k, [[V2]] : f64, !llvm.ptr
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.fmul %x, %k : f64
// CHECK-NEXT: llvm.return [[V3]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.rev.dd([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: [[V2:%[0-9]+]] = autodiff.alloca {elem_type = f64} : !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.restore [[V3]] : (!llvm.ptr) -> f64
// CHECK-NEXT: [[V5:%[0-9]+]] = autodiff.scale [[V4]], [[V1]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.accumulate [[V5]], [[V2]] : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.take [[V2]] : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.mlir.undef : !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.insertvalue [[V6]], [[V7]][0] : !autodiff.tangent<f64>, !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: llvm.return [[V8]] : !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: f64, [[V1:%[0-9]+]]: f64, [[V2:%[0-9]+]]: f64) -> !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.dd} : !llvm.ptr
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.call @f.aug.dd([[V0]], [[V1]], [[V4]], [[V3]]) : (f64, f64, !llvm.ptr, !llvm.ptr) -> f64
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.pack [[V2]] : (f64) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.call @f.rev.dd([[V4]], [[V6]]) : (!llvm.ptr, !autodiff.tangent<f64>) -> !llvm.struct<(!autodiff.tangent<f64>)>
// CHECK-NEXT: autodiff.arena_close [[V3]] : !llvm.ptr
// CHECK-NEXT: [[V8:%[0-9]+]] = llvm.extractvalue [[V7]][0] : !llvm.struct<(!autodiff.tangent<f64>)> -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.lane [[V8]] {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.zero : !autodiff.tangent<f64>
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.lane [[V10]] {index = 0 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT: [[V12:%[0-9]+]] = llvm.mlir.undef : !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V13:%[0-9]+]] = llvm.insertvalue [[V9]], [[V12]][0] : f64, !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V14:%[0-9]+]] = llvm.insertvalue [[V11]], [[V13]][1] : f64, !llvm.struct<(f64, f64)>
// CHECK-NEXT: llvm.return [[V14]] : !llvm.struct<(f64, f64)>
// CHECK-NEXT: }
