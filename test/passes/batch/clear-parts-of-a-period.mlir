// RUN: %oxad_opt %s -p batch | filecheck %s

// Floats that fill their period are cleared one by one; behind the last whole period of others, those that are whole.

builtin.module {
  llvm.func @w1(%p: !autodiff.shadow, %n: i64) attributes {autodiff.width = 1 : i64} {
    autodiff.clear %p, %n {period = 24 : i64, offsets = array<i64: 0, 8, 16>, types = [f64, f64, f64]} : !autodiff.shadow, i64
    autodiff.clear %p, %n {period = 24 : i64, offsets = array<i64: 8>, types = [f64]} : !autodiff.shadow, i64
    llvm.return
  }
}

// CHECK: llvm.call @oxad.clear.p8.0f64.1(
// CHECK: llvm.func internal @oxad.clear.p24.8f64.1({{.*}}: !llvm.ptr, [[SIZE:%[A-Za-z0-9_.$-]+]]: i64)
// CHECK: [[REST:%[A-Za-z0-9_.$-]+]] = llvm.urem [[SIZE]]
// CHECK: [[BEHIND:%[A-Za-z0-9_.$-]+]] = llvm.sub [[REST]]
// CHECK: [[SEVEN:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(7 : i64) : i64
// CHECK-NEXT: [[CUT:%[A-Za-z0-9_.$-]+]] = llvm.icmp ult [[BEHIND]], [[SEVEN]] : i64
// CHECK-NEXT: llvm.cond_br [[CUT]], ^bb1, ^bb2
// CHECK: ^bb1:
// CHECK-NEXT: llvm.call @llvm.trap()
// CHECK: llvm.store
// CHECK: [[END:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT: llvm.icmp uge [[REST]], [[END]] : i64
// CHECK: llvm.store
