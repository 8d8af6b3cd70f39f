// RUN: %oxad_opt %s -p infer-types | filecheck %s

// A copy of a structure that begins with an array moves what lies behind the array, too.

llvm.func internal @copy(%to: !llvm.ptr {dereferenceable = "(24)"}, %from: !llvm.ptr) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: array 2 x 4 {0: f32}, 8: f64, 16: int 8}}">, unit]} {
  %n = llvm.mlir.constant(24) : i64
  %f = llvm.mlir.constant(false) : i1
  llvm.call @llvm.memcpy.p0.p0.i64(%to, %from, %n, %f) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
  llvm.return
}
llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)

// CHECK: @copy{{.*}}["ptr -> {[{every 4: f32@0} x2]@0, f64@8}", "ptr -> {f32@0, f32@4, f64@8}"]
