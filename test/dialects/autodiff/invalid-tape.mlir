// The type rules of the tape and of requests.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f(%n: i64) { %0 = autodiff.field %n {record = @r, field = "x"} : (i64) -> !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.field` in `f`: an operand of type i64 instead of !llvm.ptr

// -----

llvm.func @f(%p: !llvm.ptr, %n: i64) { %0 = autodiff.reserve %p, %n {elem_type = i64} : (!llvm.ptr, i64) -> i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reserve` in `f`: a pointer expected, not i64

// -----

llvm.func @f(%x: f64, %n: i64) { autodiff.save %x, %n : f64, i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.save` in `f`: a pointer expected for the address, not i64

// -----

llvm.func @f(%t: !autodiff.tangent<f64>, %p: !llvm.ptr) { autodiff.save %t, %p : !autodiff.tangent<f64>, !llvm.ptr llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.save` in `f`: a value of type !autodiff.tangent<f64> is not kept on the tape

// -----

llvm.func @f(%s: !autodiff.shadow) { %0 = autodiff.restore %s : (!autodiff.shadow) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.restore` in `f`: a pointer expected for the address, not !autodiff.shadow

// -----

llvm.func @f(%p: !llvm.ptr) { %0 = autodiff.restore %p : (!llvm.ptr) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.restore` in `f`: a value of type !autodiff.tangent<f64> is not kept on the tape

// -----

llvm.func @f() { %0 = autodiff.arena_open : i64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.arena_open` in `f`: a pointer expected, not i64

// -----

llvm.func @f(%p: !llvm.ptr, %x: f64) { %0 = autodiff.forward @g(%p, %x) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.forward` in `f`: a shadow of type f64 for an argument of type !llvm.ptr

// -----

llvm.func @f(%p: !llvm.ptr, %x: f64) { %0 = autodiff.forward @g(%p, %p, %x) {activities = ["dupv"], width = 2 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr, f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.forward` in `f`: `dupv` of !llvm.ptr, !llvm.ptr, f64 instead of a pointer, its shadow and a stride

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { autodiff.reverse @g(%t) {activities = ["const"], width = 1 : i64, result_activity = "none"} : (!autodiff.tangent<f64>) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reverse` in `f`: an operand of type !autodiff.tangent<f64> in a request

// -----

autodiff.record "r" {x = 3 : i64}
// CHECK: error[OX0020]: invalid IR: `autodiff.record`: the field `x` is 3 : i64, which is no type

// -----

llvm.func @f(%p: !llvm.ptr, %q: !llvm.ptr) { autodiff.reverse @g(%p, %q) {activities = ["const"], width = 1 : i64, result_activity = "none", phase = "again", slots = [f64]} : (!llvm.ptr, !llvm.ptr) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reverse` in `f`: the phase `again` is not one of augment, sweep, keep

// -----

llvm.func @f(%p: !llvm.ptr, %q: !llvm.ptr) { autodiff.reverse @g(%p, %q) {activities = ["const"], width = 1 : i64, result_activity = "none", phase = "sweep", slots = []} : (!llvm.ptr, !llvm.ptr) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reverse` in `f`: 0 slots for 1 arguments

// -----

llvm.func @f(%p: !llvm.ptr, %q: !llvm.ptr) { autodiff.reverse @g(%p, %q) {activities = ["active"], width = 1 : i64, result_activity = "none", phase = "sweep", slots = [f64]} : (!llvm.ptr, !llvm.ptr) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reverse` in `f`: in two calls all that is passed is `const` or `dup`, and there is no result

// -----

llvm.func @f(%p: i64, %q: i64) { autodiff.reverse @g(%p, %q) {activities = ["const"], width = 1 : i64, result_activity = "none", phase = "sweep", slots = [f64]} : (i64, i64) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.reverse` in `f`: in two calls all operands are addresses
