// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Memory that is written and never read has no shadow.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %1 = llvm.mlir.constant(16 : i64) : i64
    %2 = llvm.mlir.constant(false) : i1
    %a = llvm.alloca %0 x !llvm.array<2 x f64> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    llvm.call @llvm.memcpy.p0.p0.i64(%a, %o, %1, %2) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memmove.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
  llvm.func @llvm.memset.p0.i64(!llvm.ptr, i8, i64, i1)
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "-"}
