// The type rules of arithmetic, comparisons, conversions and choices.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f(%a: i32, %b: i64) { %c = "llvm.add"(%a, %b) : (i32, i64) -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.add` in `f`: operands of types i32 and i64, result of type i32

// -----

llvm.func @f(%a: f64) { %c = llvm.add %a, %a : f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.add` in `f`: an integer expected, not f64

// -----

llvm.func @f(%a: i32) { %c = llvm.fmul %a, %a : i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.fmul` in `f`: a float expected, not i32

// -----

llvm.func @f(%a: i32) { %c = llvm.fneg %a : i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.fneg` in `f`: a float expected, not i32

// -----

llvm.func @f(%a: i32) { %c = "llvm.freeze"(%a) : (i32) -> i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.freeze` in `f`: operand of type i32, result of type i64

// -----

llvm.func @f(%a: i32) { %c = llvm.icmp oeq %a, %a : i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.icmp` in `f`: no predicate `oeq`

// -----

llvm.func @f(%a: i32) { %c = llvm.fcmp oeq %a, %a : i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.fcmp` in `f`: i32 and i32 cannot be compared

// -----

llvm.func @f(%a: i32) { %c = "llvm.icmp"(%a, %a) <{predicate = "eq"}> : (i32, i32) -> i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.icmp` in `f`: a result of type i32

// -----

llvm.func @f(%a: i32) { %c = llvm.zext %a : i32 to i16 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.zext` in `f`: no conversion from i32 to i16

// -----

llvm.func @f(%a: i32) { %c = llvm.trunc %a : i32 to i32 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.trunc` in `f`: no conversion from i32 to i32

// -----

llvm.func @f(%a: i32) { %c = llvm.sitofp %a : i32 to vector<2xf64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.sitofp` in `f`: no conversion from i32 to vector<2xf64>

// -----

llvm.func @f(%a: i32) { %c = llvm.bitcast %a : i32 to f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.bitcast` in `f`: 32 bits cannot become 64

// -----

llvm.func @f(%a: i32) { %c = llvm.inttoptr %a : i32 to i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.inttoptr` in `f`: no conversion from i32 to i64

// -----

llvm.func @f(%a: i32, %x: f64) { %c = llvm.select %a, %x, %x : i32, f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.select` in `f`: a condition of type i32 for values of type f64

// -----

llvm.func @f(%a: i1, %x: f64, %y: f32) { %c = "llvm.select"(%a, %x, %y) : (i1, f64, f32) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.select` in `f`: operands of types f64 and f32, result of type f64

// -----

llvm.func @f(%a: i1) { %c = "llvm.fneg"() : () -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `llvm.fneg`: Expected 1 operand, but got 0
