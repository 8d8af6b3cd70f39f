// RUN: %oxad_opt %s -p infer-types | filecheck %s

// Type trees of the parameters are facts: what a copy moves is known, padding is no float.

llvm.func @copy(%a: !llvm.ptr, %b: !llvm.ptr) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: f64, 8: int 4, 12: int 4, 16: ptr {0: f32}}}">, unit]} {
  %n = llvm.mlir.constant(24 : i64) : i64
  %f = llvm.mlir.constant(false) : i1
  llvm.call @llvm.memcpy.p0.p0.i64(%b, %a, %n, %f) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
  llvm.return
}
llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)

// CHECK: "ptr -> {f64@0, ptr@16 -> {f32@0}}", "ptr -> {f64@0, ptr@16 -> {f32@0}}"
// CHECK: llvm.memcpy{{.*}}oxad.memory = "f64@0, ptr@16"
