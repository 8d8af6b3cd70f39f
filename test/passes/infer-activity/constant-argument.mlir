// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What a constant argument leads to is inactive, and so is what is made of it alone.

builtin.module {
  llvm.func @f(%x: f64, %c: !llvm.ptr {noalias, readonly}, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dcd"} {
    %v = llvm.load %c : !llvm.ptr -> f64
    %w = llvm.fmul %v, %v : f64
    %r = llvm.fmul %w, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: %w = {{.*}}autodiff.activity = {dcd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dcd = "active+"}
