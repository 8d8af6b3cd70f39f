// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// An argument is active if any edge brings something active.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %zero = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %c = llvm.fcmp ogt %x, %zero : f64
    llvm.cond_br %c, ^bb1(%x, %zero : f64, f64), ^bb1(%zero, %zero : f64, f64)
  ^bb1(%a: f64, %b: f64):
    %s = llvm.fadd %a, %b : f64
    llvm.store %s, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @f(%x: f64, %o: !llvm.ptr)
// CHECK-NEXT: %zero = llvm.mlir.constant(0.000000e+00 : f64) : f64
// CHECK-NEXT: %c = llvm.fcmp ogt %x, %zero {autodiff.activity = {dd = "-"}} : f64
// CHECK-NEXT: llvm.cond_br %c, ^bb1(%x, %zero : f64, f64), ^bb1(%zero, %zero : f64, f64)
// CHECK-NEXT: ^bb1(%a: f64, %b: f64):
// CHECK-NEXT: %s = llvm.fadd %a, %b {autodiff.activity = {dd = "active+"}} : f64
// CHECK-NEXT: llvm.store %s, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return {autodiff.arguments = {dd = ["active+", "-"]}}
// CHECK-NEXT: }
