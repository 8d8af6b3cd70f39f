// Calls against what they call; symbols.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @g(%x: f64) { llvm.return }
llvm.func @f(%x: f32) { llvm.call @g(%x) : (f32) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: `g` has the type !llvm.func<!llvm.void (f64)>, it is called as !llvm.func<!llvm.void (f32)>

// -----

llvm.func @f(%x: f32) { llvm.call @nowhere(%x) : (f32) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: no function `nowhere`

// -----

llvm.mlir.global global @g : i32 = 1 : i32
llvm.func @f() { llvm.call @g() : () -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: `g` is no function

// -----

llvm.func @g(f64)
llvm.func @f(%x: f32) { llvm.call @g(%x) : (f32) -> () as !llvm.func<!llvm.void (f64)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: argument 0 has type f32, the parameter f64

// -----

llvm.func @g(f64)
llvm.func @f(%x: f64) { llvm.call @g(%x, %x) : (f64, f64) -> () as !llvm.func<!llvm.void (f64)> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: 2 arguments for 1 parameters

// -----

llvm.func @g() -> f64
llvm.func @f() { llvm.call @g() : () -> () as !llvm.func<f64 ()> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: no result, the function's is f64

// -----

llvm.func @f() { llvm.call asm () : () -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.call` in `f`: exactly one of callee, function pointer and inline assembly expected

// -----

llvm.func @f() { llvm.return }
llvm.func @f() { llvm.return }
// CHECK: error[OX0020]: invalid IR: `builtin.module`: Redefinition of symbol "f"

// -----

llvm.metadata 1 "!{}"
llvm.metadata 1 "!{}"
// CHECK: error[OX0020]: invalid IR: `llvm.metadata`: a second node !1

// -----

"llvm.func"() <{sym_name = "f", function_type = !llvm.func<!llvm.void (f64)>}> ({ ^bb0(%x: f32): llvm.return }) : () -> ()
// CHECK: error[OX0020]: invalid IR: `llvm.func` in `f`: the entry block does not have the function's parameters
