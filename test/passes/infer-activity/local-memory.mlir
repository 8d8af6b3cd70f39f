// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A local variable has a shadow if something active is stored in it.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %1 = llvm.mlir.constant(1 : i32) : i32
    %zero = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %a = llvm.alloca %1 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %b = llvm.alloca %1 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %a {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.store %zero, %b {alignment = 8 : i64} : f64, !llvm.ptr
    %v = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> f64
    %w = llvm.load %b {alignment = 8 : i64} : !llvm.ptr -> f64
    %s = llvm.fmul %v, %w : f64
    llvm.store %s, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @f(%x: f64, %o: !llvm.ptr)
// CHECK-NEXT: [[V0:%[0-9]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %zero = llvm.mlir.constant(0.000000e+00 : f64) : f64
// CHECK-NEXT: %a = llvm.alloca [[V0]] x f64 {alignment = 8 : i64, autodiff.activity = {dd = "shadow"}} : i32 -> !llvm.ptr
// CHECK-NEXT: %b = llvm.alloca [[V0]] x f64 {alignment = 8 : i64, autodiff.activity = {dd = "-"}} : i32 -> !llvm.ptr
// CHECK-NEXT: llvm.store %x, %a {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.store %zero, %b {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: %v = llvm.load %a {alignment = 8 : i64, autodiff.activity = {dd = "active+"}} : !llvm.ptr -> f64
// CHECK-NEXT: %w = llvm.load %b {alignment = 8 : i64, autodiff.activity = {dd = "-"}} : !llvm.ptr -> f64
// CHECK-NEXT: %s = llvm.fmul %v, %w {autodiff.activity = {dd = "active+"}} : f64
// CHECK-NEXT: llvm.store %s, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
