// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// The arguments that `println!` gathers on the stack need no shadow: printing passes nothing on (v0 names).

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.addressof @fmt : !llvm.ptr
    %2 = llvm.mlir.addressof @text : !llvm.ptr
    %s = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %a = llvm.alloca %0 x !llvm.array<2 x !llvm.ptr> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %s : f64, !llvm.ptr
    llvm.store %s, %a : !llvm.ptr, !llvm.ptr
    %b = llvm.getelementptr %a[1] : (!llvm.ptr) -> !llvm.ptr, !llvm.ptr
    llvm.store %1, %b : !llvm.ptr, !llvm.ptr
    llvm.call @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(%2, %a) : (!llvm.ptr, !llvm.ptr) -> ()
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal constant @text : !llvm.array<4 x i8> = #llvm.zero
  llvm.func @_RNvNtNtCsjrHSEGnQ3l9_3std2io5stdio6__print(!llvm.ptr, !llvm.ptr)
  llvm.func @fmt(!llvm.ptr, !llvm.ptr) -> i1
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %a = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %b = {{.*}}autodiff.activity = {dd = "-"}
