// Intrinsics against the table of their signatures; what has to be a constant.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @llvm.trap() { llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.func` in `llvm.trap`: an intrinsic with a body

// -----

llvm.func @llvm.sqrt.f64(f64) -> f64
llvm.func @f(%x: f32) { %0 = llvm.call @llvm.sqrt.f64(%x) : (f32) -> f32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: the intrinsic `llvm.sqrt.f64` is called as !llvm.func<f32 (f32)>

// -----

llvm.func @llvm.abs.i32(i32, i1) -> i32
llvm.func @f(%x: i32, %c: i1) { %0 = llvm.call @llvm.abs.i32(%x, %c) : (i32, i1) -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: argument 1 of `llvm.abs.i32` is no constant

// -----

llvm.func @llvm.sqrt.f64(f64, f64) -> f64
llvm.func @f(%a0: f64, %a1: f64) { %0 = llvm.call @llvm.sqrt.f64(%a0, %a1) : (f64, f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: 2 parameters, `llvm.sqrt` has 1

// -----

llvm.func @llvm.sqrt.f32(f64) -> f64
llvm.func @f(%a0: f64) { %0 = llvm.call @llvm.sqrt.f32(%a0) : (f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: with these types it is called `llvm.sqrt.f64`

// -----

llvm.func @llvm.sadd.with.overflow.i32(i32, i32) -> i32
llvm.func @f(%a0: i32, %a1: i32) { %0 = llvm.call @llvm.sadd.with.overflow.i32(%a0, %a1) : (i32, i32) -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: a result of type i32, `llvm.sadd.with.overflow` gives a structure of 2

// -----

llvm.func @llvm.sqrt.i32(i32) -> i32
llvm.func @f(%a0: i32) { %0 = llvm.call @llvm.sqrt.i32(%a0) : (i32) -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: the result of `llvm.sqrt` is a float, not i32

// -----

llvm.func @llvm.pow.f64(f64, f32) -> f64
llvm.func @f(%a0: f64, %a1: f32) { %0 = llvm.call @llvm.pow.f64(%a0, %a1) : (f64, f32) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: parameter 1 of `llvm.pow` has type f64, not f32

// -----

llvm.func @llvm.vector.reduce.add.v4i32(vector<4xi32>) -> i64
llvm.func @f(%a0: vector<4xi32>) { %0 = llvm.call @llvm.vector.reduce.add.v4i32(%a0) : (vector<4xi32>) -> i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: the result of `llvm.vector.reduce.add` has type i32, not i64

// -----

// A declaration alone is no mistake: LLVM's upgrade of older modules leaves such ones behind.
llvm.func @llvm.lifetime.start.i64(i64)
llvm.func @left() { llvm.return }
// CHECK: llvm.func @left()
