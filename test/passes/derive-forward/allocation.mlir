// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// The shadow of a block on the heap is one more block, freed where the primal is freed.

builtin.module {
  llvm.func @my_alloc(i64, i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {allockind = "(\22alloc,uninitialized\22)", allocsize = "(0)"}}
  llvm.func @my_free(!llvm.ptr {allocptr}, i64, i64) attributes {fn_attrs = {allockind = "(\22free\22)"}}
  llvm.func @f(%x: f64) -> f64 {
    %size = llvm.mlir.constant(8 : i64) : i64
    %p = llvm.call @my_alloc(%size, %size) : (i64, i64) -> !llvm.ptr
    llvm.store %x, %p {alignment = 8 : i64} : f64, !llvm.ptr
    %0 = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.call @my_free(%p, %size, %size) : (!llvm.ptr, i64, i64) -> ()
    llvm.return %0 : f64
  }
  llvm.func @df(%x: f64, %dx: f64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.d([[VX:%[A-Za-z0-9_.$-]+]]: f64, [[VXD:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>) -> !llvm.struct<(f64, !autodiff.tangent<f64>)> attributes {autodiff.template} {
// CHECK-NEXT:   [[VSIZE:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(8 : i64) : i64
// CHECK-NEXT:   [[VP:%[A-Za-z0-9_.$-]+]] = llvm.call @my_alloc([[VSIZE]], [[VSIZE]]) : (i64, i64) -> !llvm.ptr
// CHECK:   [[V0:%[A-Za-z0-9_.$-]+]] = autodiff.heap_alloc [[VSIZE:%[A-Za-z0-9_.$-]+]], [[VSIZE]] {callee = @my_alloc, function_type = !llvm.func<!llvm.ptr (i64, i64)>, size_index = 0 : i64} : (i64, i64) -> !autodiff.shadow
// CHECK-NEXT:   llvm.store [[VX:%[A-Za-z0-9_.$-]+]], [[VP:%[A-Za-z0-9_.$-]+]] {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT:   autodiff.store [[VXD:%[A-Za-z0-9_.$-]+]], [[V0]] {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = autodiff.load [[V0]] {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[VP]] {alignment = 8 : i64} : !llvm.ptr -> f64
// CHECK:   autodiff.heap_free [[V0:%[A-Za-z0-9_.$-]+]], [[VSIZE:%[A-Za-z0-9_.$-]+]], [[VSIZE]] {callee = @my_free, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !autodiff.shadow, i64, i64
// CHECK-NEXT:   llvm.call @my_free([[VP:%[A-Za-z0-9_.$-]+]], [[VSIZE]], [[VSIZE]]) : (!llvm.ptr, i64, i64) -> ()
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.undef : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V2:%[A-Za-z0-9_.$-]+]], [[V3]][0] : f64, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.insertvalue [[V1:%[A-Za-z0-9_.$-]+]], [[V4]][1] : !autodiff.tangent<f64>, !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT:   llvm.return [[V5]] : !llvm.struct<(f64, !autodiff.tangent<f64>)>
// CHECK-NEXT: }
