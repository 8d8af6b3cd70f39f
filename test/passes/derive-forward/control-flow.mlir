// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// Block arguments are doubled where they are active.

builtin.module {
  llvm.func @f(%x: f64) -> f64 {
    %z = llvm.mlir.constant(0 : i64) : i64
    %one = llvm.mlir.constant(1 : i64) : i64
    %n = llvm.mlir.constant(5 : i64) : i64
    llvm.br ^loop(%z, %x : i64, f64)
  ^loop(%i: i64, %s: f64):
    %t = llvm.fmul %s, %x : f64
    %j = llvm.add %i, %one : i64
    %c = llvm.icmp ult %j, %n : i64
    llvm.cond_br %c, ^loop(%j, %t : i64, f64), ^done
  ^done:
    llvm.return %t : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VZ:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[VONE:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VN:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(5 : i64) : i64
// CHECK-NEXT:   llvm.br ^bb1([[VZ]], [[VX]], [[VXD]] : i64, f64, !autodiff.tangent<f64>)
// CHECK-NEXT: ^bb1([[VI:%[A-Za-z0-9_.$-]+]]: i64, [[VS:%[A-Za-z0-9_.$-]+]]: f64, [[VSD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>):
// CHECK-NEXT:   [[VT:%[A-Za-z0-9_.$-]+]] = llvm.fmul [[VS]], [[VX]] : f64
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[VX]], [[VSD]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.scale [[VS]], [[VXD]] : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = autodiff.add [[V0]], [[V1]] : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[VJ:%[A-Za-z0-9_.$-]+]] = llvm.add [[VI]], [[VONE]] : i64
// CHECK-NEXT:   [[VC:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[VJ]], [[VN]] : i64
// CHECK-NEXT:   llvm.cond_br [[VC]], ^bb1([[VJ]], [[VT]], [[V2]] : i64, f64, !autodiff.tangent<f64>), ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[VT]], [[V3]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V2]], [[V4]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V5]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
