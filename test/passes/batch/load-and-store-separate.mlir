// RUN: %oxad_opt %s -p batch | filecheck %s

// Memory that the user passed: one block per lane.

builtin.module {
  llvm.func @w2(%p: !llvm.ptr, %q: !llvm.ptr) attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %p, %q : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %0 = autodiff.load %s {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    autodiff.store %0, %s {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return
  }
}

// CHECK: llvm.func @w2([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.load [[VQ]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V4]], [[V2]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V5]], [[V3]], [[V1]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V6]], [[V0]] : vector<2xf64>, i32 -> f64
// CHECK-NEXT:   llvm.store [[V7]], [[VP]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.extractelement [[V6]], [[V1]] : vector<2xf64>, i32 -> f64
// CHECK-NEXT:   llvm.store [[V8]], [[VQ]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
