// RUN: %oxad_opt %s -p batch | filecheck %s

// A pointer to the user's memory is held as one per lane also in memory of the derivative's own.

builtin.module {
  llvm.func @w2(%a: !llvm.ptr, %b: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %p = autodiff.alloca {elem_type = !llvm.ptr} : !autodiff.shadow
    autodiff.store %s, %p {alignment = 8 : i64} : !autodiff.shadow, !autodiff.shadow
    %q = autodiff.load %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.shadow
    %0 = autodiff.load %q {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w2([[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> vector<2xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<2 x !llvm.ptr> {alignment = 16 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V1]] {align = "16"}, [[V2]], [[V3]], [[V4]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[VA]], [[V1]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   llvm.store [[VB]], [[V6]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V1]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.load [[V8]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.load [[V7]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.load [[V9]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V12]], [[V10]], [[V5]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V13]], [[V11]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V14]] : vector<2xf64>
// CHECK-NEXT: }
