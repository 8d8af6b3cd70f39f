// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An invoke is a call; what a landing pad gives is inactive.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@rust_eh_personality>>, autodiff.signature = "dd"} {
    %v = llvm.invoke @g(%x) : (f64) -> f64 to ^bb1 unwind ^bb2
  ^bb1:
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  ^bb2:
    %e = llvm.landingpad cleanup : !llvm.struct<(!llvm.ptr, i32)>
    llvm.resume %e : !llvm.struct<(!llvm.ptr, i32)>
  }
  llvm.func @g(%y: f64) -> f64 {
    %r = llvm.fmul %y, %y : f64
    llvm.return %r : f64
  }
  llvm.func @rust_eh_personality(...) -> i32
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
// CHECK: %e = {{.*}}autodiff.activity = {dd = "-"}
