// RUN: %oxad_opt %s -p batch | filecheck %s

// A record has an instance per width; a shadow has room for one pointer per lane.

builtin.module {
  autodiff.record "inner" {t = !autodiff.tangent<f64>}
  autodiff.record "outer" {s = !autodiff.shadow, i = !autodiff.embedded<@inner>, n = i64}
  llvm.func @w2(%a: !llvm.ptr, %b: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %r = autodiff.record_alloca {record = @outer} : !llvm.ptr
    %0 = autodiff.field %r {record = @outer, field = "s"} : (!llvm.ptr) -> !llvm.ptr
    autodiff.save %s, %0 : !autodiff.shadow, !llvm.ptr
    %1 = autodiff.restore %0 : (!llvm.ptr) -> !autodiff.shadow
    %2 = autodiff.load %1 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }
}

// CHECK: autodiff.record "inner.w2" {t = vector<2xf64>}
// CHECK: autodiff.record "outer.w2" {s = !llvm.array<2 x !llvm.ptr>, i = !autodiff.embedded<@inner.w2>, n = i64}
// CHECK: llvm.func @w2([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> vector<2xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[VR:%[A-Za-z0-9_.$-]+]] = autodiff.record_alloca {record = @outer.w2} : !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = autodiff.field [[VR]] {record = @outer.w2, field = "s"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT:   autodiff.save [[VA]], [[V2]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V2]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   autodiff.save [[VB]], [[V3]] : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = autodiff.restore [[V2]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V2]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = autodiff.restore [[V5]] : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.load [[V4]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.load [[V6]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V9]], [[V7]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V10]], [[V8]], [[V1]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V11]] : vector<2xf64>
// CHECK-NEXT: }
