// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A callee is asked about the arguments that it is given: a constant table stays without a shadow.

builtin.module {
  llvm.func @f(%x: f64, %c: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dcd"} {
    %v = llvm.call @g(%c, %x) : (!llvm.ptr, f64) -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @g(%p: !llvm.ptr {readonly}, %y: f64) -> f64 {
    %a = llvm.load %p : !llvm.ptr -> f64
    %r = llvm.fmul %a, %y : f64
    llvm.return %r : f64
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dcd = "active+"}
// CHECK: llvm.func @g
// CHECK-NEXT: %a = {{.*}}autodiff.activity = {cd = "-"}
// CHECK-NEXT: %r = {{.*}}autodiff.activity = {cd = "active+"}
