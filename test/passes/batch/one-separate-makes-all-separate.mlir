// RUN: %oxad_opt %s -p batch | filecheck %s

// Where the user's memory and the derivative's own meet, both are held as the user's.

builtin.module {
  llvm.func @w2(%c: i1, %a: !llvm.ptr, %b: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %p = autodiff.alloca {elem_type = f64} : !autodiff.shadow
    %q = autodiff.select %c, %s, %p : (i1, !autodiff.shadow, !autodiff.shadow) -> !autodiff.shadow
    %0 = autodiff.load %q {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w2([[VC:%[A-Za-z0-9_.$-]+]]: i1, [[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> vector<2xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V2]], [[V1]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V4]], [[V3]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.select [[VC]], [[VA]], [[V1]] : i1, !llvm.ptr
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.select [[VC]], [[VB]], [[V3]] : i1, !llvm.ptr
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.load [[V6]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.load [[V7]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V10]], [[V8]], [[V5]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V11]], [[V9]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V12]] : vector<2xf64>
// CHECK-NEXT: }
