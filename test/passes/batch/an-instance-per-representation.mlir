// RUN: %oxad_opt %s -p batch | filecheck %s

// One template, called with memory of the user's and with memory of the derivative's own, has two instances.

builtin.module {
  llvm.func @f.fwd.d(%p: !llvm.ptr {noalias}, %s: !autodiff.shadow {noalias}) -> !autodiff.tangent<f64> attributes {autodiff.template} {
    %0 = autodiff.load %s {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
  llvm.func @w2(%p: !llvm.ptr, %a: !llvm.ptr, %b: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %q = autodiff.alloca {elem_type = f64} : !autodiff.shadow
    %0 = llvm.call @f.fwd.d(%p, %s) : (!llvm.ptr, !autodiff.shadow) -> !autodiff.tangent<f64>
    %1 = llvm.call @f.fwd.d(%p, %q) : (!llvm.ptr, !autodiff.shadow) -> !autodiff.tangent<f64>
    %2 = autodiff.add %0, %1 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
    llvm.return %2 : !autodiff.tangent<f64>
  }
  llvm.func @w1(%p: !llvm.ptr, %a: !llvm.ptr) -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %s = autodiff.lanes %a : (!llvm.ptr) -> !autodiff.shadow
    %0 = llvm.call @f.fwd.d(%p, %s) : (!llvm.ptr, !autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func internal @f.fwd.d.w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[VS:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}) -> f64 attributes {fn_attrs = {alwaysinline}, autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.load [[VS]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.return [[V0]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.fwd.d.w2.i([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[VS:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}) -> vector<2xf64> attributes {fn_attrs = {alwaysinline}, autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.load [[VS]] {alignment = 16 : i64} : !llvm.ptr -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V0]] : vector<2xf64>
// CHECK-NEXT: }
// CHECK: llvm.func internal @f.fwd.d.w2.s([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}, [[V1:%[A-Za-z0-9_.$-]+]]: !llvm.ptr {noalias}) -> vector<2xf64> attributes {fn_attrs = {alwaysinline}, autodiff.derived} {
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.load [[V0]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V6]], [[V4]], [[V2]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V7]], [[V5]], [[V3]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.return [[V8]] : vector<2xf64>
// CHECK-NEXT: }
// CHECK: llvm.func @w2([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> vector<2xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x vector<2xf64> {alignment = 16 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<2xf64>
// CHECK-NEXT:   llvm.store [[V2]], [[V1]] {alignment = 16 : i64} : vector<2xf64>, !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.call @f.fwd.d.w2.s([[VP]], [[VA]], [[VB]]) : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> vector<2xf64>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.call @f.fwd.d.w2.i([[VP]], [[V1]]) : (!llvm.ptr, !llvm.ptr) -> vector<2xf64>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.fadd [[V3]], [[V4]] : vector<2xf64>
// CHECK-NEXT:   llvm.return [[V5]] : vector<2xf64>
// CHECK-NEXT: }
// CHECK: llvm.func @w1([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.call @f.fwd.d.w1([[VP]], [[VA]]) : (!llvm.ptr, !llvm.ptr) -> f64
// CHECK-NEXT:   llvm.return [[V0]] : f64
// CHECK-NEXT: }
