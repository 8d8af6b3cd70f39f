// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A callee is analysed for the signature with which it is called; memory that it writes gets a shadow.

builtin.module {
  llvm.func @g(%x: f64, %p: !llvm.ptr) {
    %0 = llvm.fmul %x, %x : f64
    llvm.store %0, %p {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @f(%x: f64, %o: !llvm.ptr) attributes {autodiff.signature = "dd"} {
    %1 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %1 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.call @g(%x, %a) : (f64, !llvm.ptr) -> ()
    %v = llvm.load %a {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.func @g(%x: f64, %p: !llvm.ptr)
// CHECK-NEXT: [[V0:%[0-9]+]] = llvm.fmul %x, %x {autodiff.activity = {dd = "active+"}} : f64
// CHECK-NEXT: llvm.store [[V0]], %p {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @f(%x: f64, %o: !llvm.ptr)
// CHECK-NEXT: [[V0:%[0-9]+]] = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %a = llvm.alloca [[V0]] x f64 {alignment = 8 : i64, autodiff.activity = {dd = "shadow"}} : i32 -> !llvm.ptr
// CHECK-NEXT: llvm.call @g(%x, %a) : (f64, !llvm.ptr) -> ()
// CHECK-NEXT: %v = llvm.load %a {alignment = 8 : i64, autodiff.activity = {dd = "active+"}} : !llvm.ptr -> f64
// CHECK-NEXT: llvm.store %v, %o {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
