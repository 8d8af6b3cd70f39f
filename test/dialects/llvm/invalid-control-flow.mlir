// Dominance, edges, terminators, returns and landing pads.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f() -> f64 { llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.return` in `f`: no value from a function whose result has type f64

// -----

llvm.func @f(%x: f64) { llvm.return %x : f64 }
// CHECK: error[OX0020]: invalid IR: `llvm.return` in `f`: a value from a function without result

// -----

llvm.func @f(%x: f32) -> f64 { llvm.return %x : f32 }
// CHECK: error[OX0020]: invalid IR: `llvm.return` in `f`: a value of type f32 from a function whose result has type f64

// -----

llvm.func @f(%x: f64) { %y = llvm.fneg %x : f64 }
// CHECK: error[OX0020]: invalid IR: `llvm.fneg` in `f`: a block that does not end in a terminator

// -----

llvm.func @f(%x: f64) { llvm.unreachable llvm.unreachable }
// CHECK: error[OX0020]: invalid IR: `llvm.unreachable`: 'llvm.unreachable' must be the last operation in its parent block

// -----

llvm.func @f(%x: f64) { %y = llvm.fneg %z : f64 %z = llvm.fneg %x : f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.fneg` in `f`: operand 0 is not defined on every way that leads here

// -----

llvm.func @f(%c: i1, %x: f64) -> f64 { llvm.cond_br %c, ^bb1, ^bb2 ^bb1: %y = llvm.fneg %x : f64 llvm.br ^bb2 ^bb2: llvm.return %y : f64 }
// CHECK: error[OX0020]: invalid IR: `llvm.return` in `f`: operand 0 is not defined on every way that leads here

// -----

llvm.func @f(%x: f64) { llvm.br ^bb1 ^bb1(%y: f64): llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.br` in `f`: 0 values for a block with 1 arguments

// -----

llvm.func @f(%x: f32) { llvm.br ^bb1(%x : f32) ^bb1(%y: f64): llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.br` in `f`: value 0 has type f32, the block's argument f64

// -----

llvm.func @f(%x: i64) { "llvm.cond_br"(%x) [^bb1, ^bb1] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i64) -> () ^bb1: llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.cond_br` in `f`: a condition of type i64

// -----

llvm.func @f(%x: i64) { llvm.switch %x : i64, ^bb1 [1: ^bb1, 1: ^bb1] ^bb1: llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.switch` in `f`: the case 1 twice

// -----

"llvm.func"() <{sym_name = "f", function_type = !llvm.func<!llvm.void ()>}> ({ ^bb0: llvm.br ^bb0 }) : () -> ()
// CHECK: error[OX0020]: invalid IR: `llvm.br` in `f`: the entry block is branched to

// -----

llvm.func @g() -> i32
llvm.func @f() -> i32 { %x = llvm.invoke @g() : () -> i32 to ^bb1 unwind ^bb2 ^bb1: llvm.return %x : i32 ^bb2: %l = llvm.landingpad cleanup : !llvm.struct<(!llvm.ptr, i32)> llvm.return %x : i32 }
// CHECK: error[OX0020]: invalid IR: `llvm.return` in `f`: operand 0 is not defined on every way that leads here

// -----

llvm.func @g()
llvm.func @f() { llvm.invoke @g() : () -> () to ^bb1 unwind ^bb2 ^bb1: llvm.return ^bb2: llvm.unreachable }
// CHECK: error[OX0020]: invalid IR: `llvm.invoke` in `f`: its unwind block does not begin with a landing pad

// -----

llvm.func @f() { %l = llvm.landingpad : !llvm.struct<(!llvm.ptr, i32)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.landingpad` in `f`: neither clauses nor cleanup

// -----

llvm.func @f() { %l = llvm.landingpad cleanup : !llvm.struct<(!llvm.ptr, i32)> llvm.br ^bb1 ^bb1: %m = llvm.landingpad cleanup : !llvm.struct<(!llvm.ptr, i32)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.landingpad` in `f`: its block is reached without unwinding
