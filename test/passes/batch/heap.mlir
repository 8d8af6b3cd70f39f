// RUN: %oxad_opt %s -p batch | filecheck %s

// The primal's own allocator gives memory for all lanes, and takes it back.

builtin.module {

  llvm.func @w1(%n: i64) attributes {autodiff.width = 1 : i64} {
    %0 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (i64) -> !autodiff.shadow
    autodiff.heap_free %0, %n {callee = @dealloc, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !autodiff.shadow, i64
    llvm.return
  }


  llvm.func @w4(%n: i64) attributes {autodiff.width = 4 : i64} {
    %0 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (i64) -> !autodiff.shadow
    autodiff.heap_free %0, %n {callee = @dealloc, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !autodiff.shadow, i64
    llvm.return
  }

}

// CHECK: llvm.func @w1([[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.shadow_alloc.alloc([[VN]]) : (i64) -> !llvm.ptr
// CHECK-NEXT:   llvm.call @oxad.shadow_free.dealloc([[V0]], [[VN]]) : (!llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func @w4([[VN:%[A-Za-z0-9_.$-]+]]: i64) attributes {autodiff.derived} {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(4 : i64) : i64
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.mul nuw [[VN]], [[V0]] : i64
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.shadow_alloc.alloc([[V1]]) : (i64) -> !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mul nuw [[VN]], [[V0]] : i64
// CHECK-NEXT:   llvm.call @oxad.shadow_free.dealloc([[V2]], [[V3]]) : (!llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.shadow_alloc.alloc([[V0:%[A-Za-z0-9_.$-]+]]: i64) -> (!llvm.ptr {noalias}) attributes {arg_attrs = [{}], fn_attrs = {inlinehint}} {
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.call @alloc([[V0]]) : (i64) -> !llvm.ptr
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V1]], [[V2]] : !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.icmp ne [[V0]], [[V4]] : i64
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.and [[V3]], [[V5]] : i1
// CHECK-NEXT:   llvm.cond_br [[V6]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @llvm.trap() : () -> ()
// CHECK-NEXT:   llvm.unreachable
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i8) : i8
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(false) : i1
// CHECK-NEXT:   llvm.call @llvm.memset.p0.i64([[V1]], [[V7]], [[V0]], [[V8]]) : (!llvm.ptr, i8, i64, i1) -> ()
// CHECK-NEXT:   llvm.br ^bb3
// CHECK-NEXT: ^bb3:
// CHECK-NEXT:   llvm.return [[V1]] : !llvm.ptr
// CHECK-NEXT: }
// CHECK: llvm.func internal @oxad.shadow_free.dealloc([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V1:%[A-Za-z0-9_.$-]+]]: i64) attributes {fn_attrs = {inlinehint}} {
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V0]], [[V2]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V3]], ^bb2, ^bb1
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.call @dealloc([[V0]], [[V1]]) : (!llvm.ptr, i64) -> ()
// CHECK-NEXT:   llvm.br ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
