// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// The time is constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %t = llvm.alloca %0 x !llvm.array<16 x i8> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.call @_RNvMNtCsjrHSEGnQ3l9_3std4timeNtB2_7Instant3now(%t {sret = "([16 x i8])"}) : (!llvm.ptr) -> ()
    %n = llvm.load %t : !llvm.ptr -> i64
    %v = llvm.uitofp %n : i64 to f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvMNtCsjrHSEGnQ3l9_3std4timeNtB2_7Instant3now(!llvm.ptr {sret = "([16 x i8])"})
}

// CHECK: %t = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %n = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
