// The type rules of shadows.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f(%p: !llvm.ptr) { %0 = autodiff.lanes %p : (!llvm.ptr) -> !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.lanes` in `f`: a shadow expected, not !llvm.ptr

// -----

llvm.func @f(%p: !llvm.ptr, %n: i64) { %0 = autodiff.lanes %p, %n : (!llvm.ptr, i64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.lanes` in `f`: a pointer expected for a lane, not i64

// -----

llvm.func @f() { %0 = autodiff.lanes : () -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.lanes` in `f`: 0 lanes, and at most 4096 can be

// -----

llvm.func @f() { %0 = autodiff.null : !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.null` in `f`: a shadow expected, not !llvm.ptr

// -----

llvm.func @f() { %0 = autodiff.zeros {size = 0 : i64} : !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.zeros` in `f`: zeros of 0 bytes

// -----

llvm.func @f() { %0 = autodiff.alloca {elem_type = f64} : !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.alloca` in `f`: a shadow expected, not !llvm.ptr

// -----

llvm.func @f(%p: !llvm.ptr) { %0 = autodiff.getelementptr %p {elem_type = f64, constant_indices = array<i32: 1>} : (!llvm.ptr) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.getelementptr` in `f`: an address of type !llvm.ptr, result of type !autodiff.shadow

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { %0 = autodiff.getelementptr %s, %n {elem_type = f64, constant_indices = array<i32: 1>} : (!autodiff.shadow, i64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.getelementptr` in `f`: 1 operands for 0 indices

// -----

llvm.func @f(%s: !autodiff.shadow, %x: f64) { %0 = autodiff.getelementptr %s, %x {elem_type = f64, constant_indices = array<i32: -2147483648>} : (!autodiff.shadow, f64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.getelementptr` in `f`: an index of type f64

// -----

llvm.func @f(%s: !autodiff.shadow) { %0 = autodiff.load %s : (!autodiff.shadow) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.load` in `f`: a tangent or a shadow expected, not f64

// -----

llvm.func @f(%p: !llvm.ptr) { %0 = autodiff.load %p : (!llvm.ptr) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.load` in `f`: a shadow expected for the address, not !llvm.ptr

// -----

llvm.func @f(%t: !autodiff.tangent<f64>, %p: !llvm.ptr) { autodiff.store %t, %p : !autodiff.tangent<f64>, !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.store` in `f`: a shadow expected for the address, not !llvm.ptr

// -----

llvm.func @f(%x: f64, %s: !autodiff.shadow) { autodiff.accumulate %x, %s : f64, !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.accumulate` in `f`: a cotangent expected, not f64

// -----

llvm.func @f(%s: !autodiff.shadow) { %0 = autodiff.take %s : (!autodiff.shadow) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.take` in `f`: a tangent expected, not !autodiff.shadow

// -----

llvm.func @f(%n: i64) { %0 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 1 : i64} : (i64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.heap_alloc` in `f`: `size_index` = 1 is no integer of the callee's

// -----

llvm.func @f(%p: !llvm.ptr) { %0 = autodiff.heap_alloc %p {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (!llvm.ptr) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.heap_alloc` in `f`: arguments of types !llvm.ptr for !llvm.func<!llvm.ptr (i64)>

// -----

llvm.func @f(%p: !llvm.ptr, %n: i64) { autodiff.heap_free %p, %n {callee = @free, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !llvm.ptr, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.heap_free` in `f`: a shadow expected for the block, not !llvm.ptr

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { autodiff.heap_free %s, %n {callee = @free, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 2 : i64, size_index = 1 : i64} : !autodiff.shadow, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.heap_free` in `f`: `pointer_index` = 2 is no place among 1 arguments

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { %0 = autodiff.heap_realloc %s, %n {callee = @r, function_type = !llvm.func<!llvm.ptr (!llvm.ptr, i64)>, pointer_index = 0 : i64, old_size_index = 0 : i64, size_index = 1 : i64} : (!autodiff.shadow, i64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.heap_realloc` in `f`: `old_size_index` = 0 is no integer of the callee's

// -----

llvm.func @f(%p: !llvm.ptr, %x: f64) { %0 = autodiff.arena_shadow %p, %x : (!llvm.ptr, f64) -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.arena_shadow` in `f`: an arena of type !llvm.ptr, a size of type f64

// -----

llvm.func @f(%p: !llvm.ptr, %n: i64) { %0 = autodiff.arena_shadow %p, %n : (!llvm.ptr, i64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.arena_shadow` in `f`: a shadow or a pointer expected, not f64

// -----

llvm.func @f(%s: !autodiff.shadow, %p: !llvm.ptr, %n: i64) { autodiff.copy %s, %p, %n : !autodiff.shadow, !llvm.ptr, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.copy` in `f`: a shadow expected for the memory, not !llvm.ptr

// -----

llvm.func @f(%s: !autodiff.shadow, %x: f64) { autodiff.clear %s, %x : !autodiff.shadow, f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.clear` in `f`: a size of type f64

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { autodiff.clear %s, %n {period = 8 : i64} : !autodiff.shadow, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.clear` in `f`: a layout needs `period`, `offsets` and `types`

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { autodiff.copy_adjoint %s, %s, %n {period = 8 : i64, offsets = array<i64: 0, 4>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.copy_adjoint` in `f`: 2 offsets for 1 types

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { autodiff.copy_adjoint %s, %s, %n {period = 8 : i64, offsets = array<i64: 0>, types = [i64]} : !autodiff.shadow, !autodiff.shadow, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.copy_adjoint` in `f`: a float expected in the layout, not i64

// -----

llvm.func @f(%s: !autodiff.shadow, %n: i64) { autodiff.copy_adjoint %s, %s, %n {period = 8 : i64, offsets = array<i64: 4>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.copy_adjoint` in `f`: f64 at byte 4 is not within a period of 8 bytes

// -----

llvm.func @f(%x: f64) { %0 = autodiff.variable_alloca %x {elem_type = f64} : f64 -> !autodiff.shadow llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.variable_alloca` in `f`: a count of type f64
