// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// What a function marked inactive returns is constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %v = llvm.call @weight(%x) : (f64) -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @weight(%y: f64) -> f64 attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %s = llvm.fmul %y, %y : f64
    llvm.return %s : f64
  }
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
