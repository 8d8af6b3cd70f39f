// RUN: %oxad_opt %s -p batch | filecheck %s

// Zeroed on entry; a float becomes a register.

builtin.module {

  llvm.func @w1() -> !autodiff.tangent<f64> attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.alloca {elem_type = f64} : !autodiff.shadow
    %1 = autodiff.alloca {elem_type = !llvm.array<3 x f64>, alignment = 8 : i64} : !autodiff.shadow
    %2 = autodiff.load %0 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    autodiff.store %2, %1 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return %2 : !autodiff.tangent<f64>
  }

  llvm.func @w4() -> !autodiff.tangent<f64> attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.alloca {elem_type = f64} : !autodiff.shadow
    %1 = autodiff.alloca {elem_type = !llvm.array<3 x f64>, alignment = 8 : i64} : !autodiff.shadow
    %2 = autodiff.load %0 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
    autodiff.store %2, %1 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return %2 : !autodiff.tangent<f64>
  }
}

// CHECK: llvm.func @w1() -> f64 attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : f64
// CHECK-NEXT:   llvm.store [[V2]], [[V1]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<3 x f64> {alignment = 8 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(24 : i64) : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V3]] {align = "8"}, [[V4]], [[V5]], [[V6]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.store [[V7]], [[V3]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   llvm.return [[V7]] : f64
// CHECK-NEXT: }
// CHECK: llvm.func @w4() -> vector<4xf64> attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x vector<4xf64> {alignment = 32 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : vector<4xf64>
// CHECK-NEXT:   llvm.store [[V2]], [[V1]] {alignment = 32 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<4 x !llvm.array<3 x f64>> {alignment = 32 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(96 : i64) : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V3]] {align = "32"}, [[V4]], [[V5]], [[V6]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 32 : i64} : !llvm.ptr -> vector<4xf64>
// CHECK-NEXT:   llvm.store [[V7]], [[V3]] {alignment = 32 : i64} : vector<4xf64>, !llvm.ptr
// CHECK-NEXT:   llvm.return [[V7]] : vector<4xf64>
// CHECK-NEXT: }
