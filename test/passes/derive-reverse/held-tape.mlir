// A request in two calls: one wrapper; what lies in the tape is read again, what the program's pointers lead to is saved.
// RUN: %oxad_opt %s -p derive-reverse | filecheck %s
// RUN: %oxad_opt %s -p derive-reverse,batch,lower-autodiff -t llvm | filecheck %s --check-prefix=LLVM

// CHECK-LABEL: llvm.func internal @shim.aug.DDo(
// CHECK: autodiff.save {{.*}} : f64
// CHECK-LABEL: llvm.func internal @shim.rev.DDo(
// CHECK: autodiff.restore {{.*}} -> f64
// CHECK: autodiff.load {{.*}} -> !autodiff.shadow
// CHECK-LABEL: llvm.func internal @shim.split(
// CHECK: autodiff.tape_new
// CHECK: autodiff.tape_record
// CHECK: llvm.call @shim.aug.DDo
// CHECK: autodiff.tape_keep
// CHECK: llvm.call @shim.rev.DDo
// CHECK: autodiff.tape_rewind
// CHECK: autodiff.tape_free
// CHECK-NOT: @shim.split.1

// The head holds the mark, the arena, and two slots with their shadows; the frame comes behind it.
// LLVM: call void @shim.split(i32 0,
// LLVM: call void @shim.split(i32 6,
// LLVM: call void @shim.split(i32 1,
// LLVM: call ptr @oxad.tape.new(i64 256)
// LLVM-LABEL: define linkonce_odr hidden noalias ptr @oxad.tape.new(
// LLVM: call ptr @aligned_alloc(i64 128,
llvm.func @shim(%p: !llvm.ptr {noalias, readonly}, %r: !llvm.ptr {noalias}) {
  %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
  %w = llvm.fmul %v, %v : f64
  llvm.store %w, %r {alignment = 8 : i64} : f64, !llvm.ptr
  llvm.return
}
llvm.func @caller(%p: !llvm.ptr, %dp: !llvm.ptr, %r: !llvm.ptr, %dr: !llvm.ptr, %t: !llvm.ptr) {
  autodiff.reverse @shim(%p, %dp, %r, %dr, %t) {activities = ["dup", "dup"], width = 1 : i64, result_activity = "none", phase = "augment", slots = [!llvm.ptr, f64]} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr) -> ()
  autodiff.reverse @shim(%p, %dp, %r, %dr, %t) {activities = ["dup", "dup"], width = 1 : i64, result_activity = "none", phase = "keep", slots = [!llvm.ptr, f64], indirect} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr) -> ()
  %held = llvm.load %t {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  autodiff.reverse @shim(%p, %dp, %r, %dr, %held) {activities = ["dup", "dup"], width = 1 : i64, result_activity = "none", phase = "sweep", slots = [!llvm.ptr, f64]} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr) -> ()
  llvm.return
}
