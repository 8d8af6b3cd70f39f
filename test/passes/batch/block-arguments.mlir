// RUN: %oxad_opt %s -p batch | filecheck %s

// A separate shadow takes as many block arguments as there are lanes.

builtin.module {
  llvm.func @w2(%c: i1, %a: !llvm.ptr, %b: !llvm.ptr) attributes {autodiff.width = 2 : i64} {
    %s = autodiff.lanes %a, %b : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %z = autodiff.zero : !autodiff.tangent<f64>
    llvm.br ^loop(%s, %z : !autodiff.shadow, !autodiff.tangent<f64>)
  ^loop(%q: !autodiff.shadow, %t: !autodiff.tangent<f64>):
    %0 = autodiff.load %q {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.cond_br %c, ^loop(%q, %0 : !autodiff.shadow, !autodiff.tangent<f64>), ^done
  ^done:
    llvm.return
  }
}

// CHECK: llvm.func @w2([[VC:%[A-Za-z0-9_.$-]+]]: i1, [[VA:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VB:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<2xf64>
// CHECK-NEXT:   llvm.br ^bb1([[VA]], [[VB]], [[V2]] : !llvm.ptr, !llvm.ptr, vector<2xf64>)
// CHECK-NEXT: ^bb1([[V3:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V4:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VT:%[A-Za-z0-9_.$-]+]]: vector<2xf64>):
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.load [[V3]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.load [[V4]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.poison : vector<2xf64>
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V7]], [[V5]], [[V0]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.insertelement [[V8]], [[V6]], [[V1]] : vector<2xf64>, f64, i32 -> vector<2xf64>
// CHECK-NEXT:   llvm.cond_br [[VC]], ^bb1([[V3]], [[V4]], [[V9]] : !llvm.ptr, !llvm.ptr, vector<2xf64>), ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
