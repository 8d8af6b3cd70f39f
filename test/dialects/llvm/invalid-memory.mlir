// The type rules of memory, addresses, aggregates and vectors.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f(%a: i32) { %c = llvm.load %a : i32 -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.load` in `f`: an address of type i32

// -----

llvm.func @f(%a: i32) { llvm.store %a, %a : i32, i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.store` in `f`: an address of type i32

// -----

llvm.func @f(%a: f64) { %c = llvm.alloca %a x i8 : f64 -> !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.alloca` in `f`: a size of type f64

// -----

llvm.func @f(%a: i32) { %c = llvm.alloca %a x i8 : i32 -> i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.alloca` in `f`: a result of type i64

// -----

llvm.func @f(%a: i32) { %c = llvm.getelementptr %a[1] : (i32) -> !llvm.ptr, f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.getelementptr` in `f`: a base of type i32

// -----

llvm.func @f(%a: !llvm.ptr, %i: f64) { %c = llvm.getelementptr %a[%i] : (!llvm.ptr, f64) -> !llvm.ptr, f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.getelementptr` in `f`: an index of type f64

// -----

llvm.func @f(%a: !llvm.ptr) { %c = llvm.getelementptr %a[0, 2] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(i8, i8)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.getelementptr` in `f`: no field 2 in !llvm.struct<(i8, i8)>

// -----

llvm.func @f(%a: !llvm.ptr) { %c = llvm.getelementptr %a[0, 2] : (!llvm.ptr) -> !llvm.ptr, f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.getelementptr` in `f`: an index into f64

// -----

llvm.func @f(%a: !llvm.ptr, %v: i32) { %c = llvm.atomicrmw add seq_cst %a, %v : !llvm.ptr, i32 -> i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.atomicrmw` in `f`: a value of type i32, a result of another

// -----

llvm.func @f(%a: !llvm.ptr, %v: i32) { %c = llvm.cmpxchg seq_cst seq_cst %a, %v, %v : !llvm.ptr, i32, i32 -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.cmpxchg` in `f`: values of types i32 and i32, result of type i32

// -----

llvm.func @f(%a: !llvm.struct<(i8, f64)>) { %c = llvm.extractvalue %a[2] : !llvm.struct<(i8, f64)> -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.extractvalue` in `f`: no part [2] in !llvm.struct<(i8, f64)>

// -----

llvm.func @f(%a: !llvm.struct<(i8, f64)>) { %c = llvm.extractvalue %a[0] : !llvm.struct<(i8, f64)> -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.extractvalue` in `f`: the part has type i8, the result f64

// -----

llvm.func @f(%a: !llvm.struct<(i8, f64)>, %v: f32) { %c = llvm.insertvalue %v, %a[1] : f32, !llvm.struct<(i8, f64)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.insertvalue` in `f`: the part has type f64, the value f32

// -----

llvm.func @f(%a: vector<2xf64>, %i: i32) { %c = llvm.extractelement %a, %i : vector<2xf64>, i32 -> f32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.extractelement` in `f`: a result of type f32

// -----

llvm.func @f(%a: vector<2xf64>, %v: f32, %i: i32) { %c = llvm.insertelement %a, %v, %i : vector<2xf64>, f32, i32 -> vector<2xf64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.insertelement` in `f`: operands of types vector<2xf64>, f32 and i32

// -----

llvm.func @f(%a: vector<2xf64>) { %c = llvm.shufflevector %a, %a [0, 4] : vector<2xf64> -> vector<2xf64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.shufflevector` in `f`: a mask that does not fit
