// RUN: %oxad_opt %s -p batch | filecheck %s

// Three lanes of 8 bytes lie at multiples of 24: no better aligned than 8.

builtin.module {

  llvm.func @w3(%p: !autodiff.shadow) -> !autodiff.tangent<f64> attributes {autodiff.width = 3 : i64} {
    %0 = autodiff.load %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    llvm.return %0 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w3([[VP:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) -> vector<3xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> vector<3xf64>
// CHECK-NEXT:   llvm.return [[V0]] : vector<3xf64>
// CHECK-NEXT: }
