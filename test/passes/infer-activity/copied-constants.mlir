// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A copy of constants needs no shadow.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(1.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(16 : i64) : i64
    %3 = llvm.mlir.constant(false) : i1
    %a = llvm.alloca %0 x !llvm.array<2 x f64> {alignment = 8 : i64} : i32 -> !llvm.ptr
    %b = llvm.alloca %0 x !llvm.array<2 x f64> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %1, %a : f64, !llvm.ptr
    llvm.call @llvm.memmove.p0.p0.i64(%b, %a, %2, %3) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    %v = llvm.load %b : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memmove.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memset.p0.i64(!llvm.ptr, i8, i64, i1)
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %b = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
