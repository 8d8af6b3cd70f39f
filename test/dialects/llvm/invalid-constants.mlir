// Constants that do not fit their type.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f() { %c = llvm.mlir.constant(1 : i32) : i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: 1 : i32 as a constant of type i64

// -----

llvm.func @f() { %c = llvm.mlir.constant(#llvm.bytes<"00">) : !llvm.array<2 x i8> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: 1 bytes as a constant of type !llvm.array<2 x i8>

// -----

llvm.func @f() { %c = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>]>) : !llvm.array<2 x i32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: 1 parts for a constant of type !llvm.array<2 x i32>

// -----

llvm.func @f() { %c = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>]>) : !llvm.struct<(i64)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: a part of type i32 where i64 is expected

// -----

llvm.func @f() { %c = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 1 : i32>>) : vector<4xf32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: i32 in every lane of vector<4xf32>

// -----

llvm.mlir.global global @x : f64 = 1 : i64
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.global`: 1 : i64 as a constant of type f64

// -----

llvm.func @f() { %c = llvm.mlir.addressof @nowhere : !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.addressof` in `f`: no symbol `nowhere`

// -----

llvm.func @f() { %c = llvm.mlir.addressof @f : i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.addressof` in `f`: an address of type i64
