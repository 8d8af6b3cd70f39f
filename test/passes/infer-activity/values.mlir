// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A value is active if it depends on an active parameter, and useful if it is stored in shadowed memory.

builtin.module {
  llvm.func @f(%x: f64, %y: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dcd"} {
    %0 = llvm.fmul %x, %y : f64
    %1 = llvm.fmul %y, %y : f64
    %2 = llvm.fadd %0, %0 : f64
    llvm.store %0, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @f(%x: f64, %y: f64, %o: !llvm.ptr)
// CHECK-NEXT: [[V0:%[0-9]+]] = llvm.fmul %x, %y {autodiff.activity = {dcd = "active+"}} : f64
// CHECK-NEXT: [[V1:%[0-9]+]] = llvm.fmul %y, %y {autodiff.activity = {dcd = "-"}} : f64
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.fadd [[V0]], [[V0]] {autodiff.activity = {dcd = "active"}} : f64
// CHECK-NEXT: llvm.store [[V0]], %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
