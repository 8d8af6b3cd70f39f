// Operations whose parts do not fit each other.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f(%c: i32) { "llvm.switch"(%c) [^bb1, ^bb1] <{case_values = [1 : i32], case_operand_segments = array<i32: 7>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (i32) -> () 
^bb1: llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.switch` in `f`: segment sizes that do not fit its operands

// -----

llvm.func @f(%c: i32) { "llvm.switch"(%c) [^bb1, ^bb1] <{case_values = [1 : i32, 2 : i32], case_operand_segments = array<i32: 0>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (i32) -> () 
^bb1: llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.switch` in `f`: 2 cases for 1 blocks

// -----

llvm.func @f(%c: i32) { "llvm.switch"(%c) [^bb1, ^bb1] <{case_values = [1 : i64], case_operand_segments = array<i32: 0>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (i32) -> () 
^bb1: llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.switch` in `f`: the case 1 : i64 for a value of type i32

// -----

llvm.func @f(%x: !llvm.void, %p: !llvm.ptr) { llvm.store %x, %p : !llvm.void, !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.store` in `f`: nothing can be stored

// -----

llvm.func @f(%p: !llvm.ptr) { "llvm.getelementptr"(%p) <{elem_type = i8, constant_indices = array<i32: -2147483648>}> : (!llvm.ptr) -> !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.getelementptr` in `f`: 1 indices, 0 of them operands

// -----

llvm.func @g()
llvm.func @f(%p: !llvm.ptr) { "llvm.call"(%p) <{callee = @g, function_type = !llvm.func<!llvm.void (!llvm.ptr)>, arg_attrs = [], operandSegmentSizes = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: attributes for 0 of 1 arguments

// -----

llvm.func @f(%p: i64) { "llvm.call"(%p) <{function_type = !llvm.func<!llvm.void ()>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (i64) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: a function pointer of type i64

// -----

llvm.func @f(%p: !llvm.ptr) { "llvm.landingpad"(%p) <{clause_kinds = []}> : (!llvm.ptr) -> !llvm.struct<(!llvm.ptr, i32)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.landingpad` in `f`: clauses that do not fit their kinds

// -----

llvm.func @f() { %c = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>]>) : i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.mlir.constant` in `f`: parts for a constant of type i32

// -----

llvm.func @f(f64, i32) attributes {arg_attrs = [{noundef}]}
// CHECK: error[OX0020]: invalid IR: `llvm.func` in `f`: attributes for 1 of 2 parameters
