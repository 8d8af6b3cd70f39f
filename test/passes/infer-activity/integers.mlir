// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Comparisons and integers pass nothing on.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %0 = llvm.fptosi %x : f64 to i64
    %1 = llvm.sitofp %0 : i64 to f64
    %2 = llvm.fcmp ogt %x, %1 : f64
    %3 = llvm.fmul %1, %1 : f64
    llvm.store %3, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @f(%x: f64, %o: !llvm.ptr)
// CHECK-NEXT: [[V0:%[0-9]+]] = llvm.fptosi %x {autodiff.activity = {dd = "-"}} : f64 to i64
// CHECK-NEXT: [[V1:%[0-9]+]] = llvm.sitofp [[V0]] {autodiff.activity = {dd = "-"}} : i64 to f64
// CHECK-NEXT: [[V2:%[0-9]+]] = llvm.fcmp ogt %x, [[V1]] {autodiff.activity = {dd = "-"}} : f64
// CHECK-NEXT: [[V3:%[0-9]+]] = llvm.fmul [[V1]], [[V1]] {autodiff.activity = {dd = "-"}} : f64
// CHECK-NEXT: llvm.store [[V3]], %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
