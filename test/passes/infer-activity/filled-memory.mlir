// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Zeros are constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(0 : i8) : i8
    %2 = llvm.mlir.constant(16 : i64) : i64
    %3 = llvm.mlir.constant(false) : i1
    %a = llvm.alloca %0 x !llvm.array<2 x f64> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.call @llvm.memset.p0.i64(%a, %1, %2, %3) : (!llvm.ptr, i8, i64, i1) -> ()
    %v = llvm.load %a : !llvm.ptr -> f64
    %r = llvm.fadd %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memmove.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memset.p0.i64(!llvm.ptr, i8, i64, i1)
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
