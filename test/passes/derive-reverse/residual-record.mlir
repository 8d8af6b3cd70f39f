// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// A loop whose trip count is not known beforehand makes a record per iteration.

builtin.module {
  llvm.func @f(%x: f64, %y: f64) -> f64 {
    %one = llvm.mlir.constant(1.000000e+02 : f64) : f64
    llvm.br ^bb1(%x : f64)
  ^bb1(%a: f64):
    %b = llvm.fmul %a, %y : f64
    %c = llvm.fmul %b, %a : f64
    %d = llvm.fcmp ogt %c, %one : f64
    llvm.cond_br %d, ^bb2, ^bb1(%c : f64)
  ^bb2:
    llvm.return %c : f64
  }
  llvm.func @df(%x: f64, %y: f64, %s: f64) -> !llvm.struct<(f64, f64)> {
    %0 = autodiff.reverse @f(%x, %y, %s) {activities = ["active", "active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64, f64) -> !llvm.struct<(f64, f64)>
    llvm.return %0 : !llvm.struct<(f64, f64)>
  }
}

// CHECK: llvm.func internal @f.aug.dd(%x: f64, %y: f64, [[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !llvm.ptr) -> f64
// CHECK-NEXT: %one = llvm.mlir.constant(1.000000e+02 : f64) : f64
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT: llvm.br ^bb1(%x, [[V2]], [[V3]] : f64, i64, !llvm.ptr)
// CHECK-NEXT: ^bb1(%a: f64, [[V4:%[0-9]+]]: i64, [[V5:%[0-9]+]]: !llvm.ptr):
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.record_new [[V1]] {record = @f.frame.dd.loop0} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V7:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v1"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V6]], [[V7]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.field [[V6]] {record = @f.frame.dd.loop0, field = "prev"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V5]], [[V8]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.field [[V6]] {record = @f.frame.dd.loop0, field = "v1"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save %a, [[V9]] : f64, !llvm.ptr
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save [[V4]], [[V10]] : i64, !llvm.ptr
// CHECK-NEXT: %b = llvm.fmul %a, %y : f64
// CHECK-NEXT: %c = llvm.fmul %b, %a : f64
// CHECK-NEXT: %d = llvm.fcmp ogt %c, %one : f64
// CHECK-NEXT: [[V11:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V12:%[0-9]+]] = llvm.add nuw nsw [[V4]], [[V11]] : i64
// CHECK-NEXT: llvm.cond_br %d, ^bb2, ^bb1(%c, [[V12]], [[V6]] : f64, i64, !llvm.ptr)
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: llvm.return %c : f64
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.rev.dd([[V0:%[0-9]+]]: !llvm.ptr, [[V1:%[0-9]+]]: !autodiff.tangent<f64>, [[V2:%[0-9]+]]: f64) -> !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.alloca {elem_type = f64} : !autodiff.shadow
// CHECK-NEXT: [[V4:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.alloca [[V4]] x i64 : i64 -> !llvm.ptr
// CHECK-NEXT: [[V6:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.alloca [[V6]] x !llvm.ptr : i64 -> !llvm.ptr
// CHECK-NEXT: [[V8:%[0-9]+]] = autodiff.alloca {elem_type = f64} : !autodiff.shadow
// CHECK-NEXT: [[V9:%[0-9]+]] = autodiff.alloca {elem_type = f64} : !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: autodiff.accumulate [[V1]], [[V3]] : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: [[V10:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v0"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V11:%[0-9]+]] = autodiff.restore [[V10]] : (!llvm.ptr) -> i64
// CHECK-NEXT: llvm.store [[V11]], [[V5]] : i64, !llvm.ptr
// CHECK-NEXT: [[V12:%[0-9]+]] = autodiff.field [[V0]] {record = @f.frame.dd, field = "v1"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V13:%[0-9]+]] = autodiff.restore [[V12]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: llvm.store [[V13]], [[V7]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: llvm.br ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: [[V14:%[0-9]+]] = autodiff.take [[V3]] : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V15:%[0-9]+]] = llvm.load [[V7]] : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT: [[V16:%[0-9]+]] = autodiff.field [[V15]] {record = @f.frame.dd.loop0, field = "v1"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V17:%[0-9]+]] = autodiff.restore [[V16]] : (!llvm.ptr) -> f64
// CHECK-NEXT: [[V18:%[0-9]+]] = autodiff.scale [[V17]], [[V14]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V19:%[0-9]+]] = llvm.fmul [[V17]], [[V2]] : f64
// CHECK-NEXT: [[V20:%[0-9]+]] = autodiff.scale [[V19]], [[V14]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V21:%[0-9]+]] = autodiff.scale [[V2]], [[V18]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V22:%[0-9]+]] = autodiff.add [[V20]], [[V21]] : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V23:%[0-9]+]] = autodiff.scale [[V17]], [[V18]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.accumulate [[V23]], [[V8]] : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: [[V24:%[0-9]+]] = llvm.load [[V5]] : !llvm.ptr -> i64
// CHECK-NEXT: [[V25:%[0-9]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: [[V26:%[0-9]+]] = llvm.icmp eq [[V24]], [[V25]] : i64
// CHECK-NEXT: llvm.cond_br [[V26]], ^bb3, ^bb4
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: autodiff.accumulate [[V22]], [[V9]] : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb5
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: [[V27:%[0-9]+]] = llvm.load [[V5]] : !llvm.ptr -> i64
// CHECK-NEXT: [[V28:%[0-9]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: [[V29:%[0-9]+]] = llvm.sub [[V27]], [[V28]] : i64
// CHECK-NEXT: llvm.store [[V29]], [[V5]] : i64, !llvm.ptr
// CHECK-NEXT: [[V30:%[0-9]+]] = llvm.load [[V7]] : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT: [[V31:%[0-9]+]] = autodiff.field [[V30]] {record = @f.frame.dd.loop0, field = "prev"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: [[V32:%[0-9]+]] = autodiff.restore [[V31]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: llvm.store [[V32]], [[V7]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: autodiff.accumulate [[V22]], [[V3]] : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: llvm.br ^bb2
// CHECK-NEXT: ^bb5:
// CHECK-NEXT: [[V33:%[0-9]+]] = autodiff.take [[V9]] : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V34:%[0-9]+]] = autodiff.take [[V8]] : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V35:%[0-9]+]] = llvm.mlir.undef : !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: [[V36:%[0-9]+]] = llvm.insertvalue [[V33]], [[V35]][0] : !autodiff.tangent<f64>, !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: [[V37:%[0-9]+]] = llvm.insertvalue [[V34]], [[V36]][1] : !autodiff.tangent<f64>, !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: llvm.return [[V37]] : !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
// CHECK: autodiff.record "f.frame.dd" {v0 = i64, v1 = !llvm.ptr}
// CHECK: autodiff.record "f.frame.dd.loop0" {prev = !llvm.ptr, v1 = f64}
// CHECK: llvm.func internal @f.reverse([[V0:%[0-9]+]]: f64, [[V1:%[0-9]+]]: f64, [[V2:%[0-9]+]]: f64) -> !llvm.struct<(f64, f64)>
// CHECK-NEXT: [[V3:%[0-9]+]] = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: [[V4:%[0-9]+]] = autodiff.record_alloca {record = @f.frame.dd} : !llvm.ptr
// CHECK-NEXT: [[V5:%[0-9]+]] = llvm.call @f.aug.dd([[V0]], [[V1]], [[V4]], [[V3]]) : (f64, f64, !llvm.ptr, !llvm.ptr) -> f64
// CHECK-NEXT: [[V6:%[0-9]+]] = autodiff.pack [[V2]] : (f64) -> !autodiff.tangent<f64>
// CHECK-NEXT: [[V7:%[0-9]+]] = llvm.call @f.rev.dd([[V4]], [[V6]], [[V1]]) : (!llvm.ptr, !autodiff.tangent<f64>, f64) -> !llvm.struct<(!autodiff.tangent<f64>, !autodiff.tangent<f64>)>
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
