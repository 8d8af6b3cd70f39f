// RUN: %oxad_opt %s -p batch | filecheck %s

// A block of the program's allocator is aligned as that has it, for all lanes together: no better, whether it was new or
// moved from another one, which may have been none.

builtin.module {
  llvm.func @moved(%p: !autodiff.shadow, %n: i64, %t: !autodiff.tangent<f64>) attributes {autodiff.width = 8 : i64} {
    %0 = autodiff.load %p {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.shadow
    %1 = autodiff.heap_realloc %0, %n, %n {callee = @realloc, function_type = !llvm.func<!llvm.ptr (!llvm.ptr, i64, i64)>, pointer_index = 0 : i64, old_size_index = 1 : i64, size_index = 2 : i64} : (!autodiff.shadow, i64, i64) -> !autodiff.shadow
    autodiff.store %t, %1 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return
  }
  llvm.func @made(%n: i64, %t: !autodiff.tangent<f64>) attributes {autodiff.width = 8 : i64} {
    %0 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (i64) -> !autodiff.shadow
    autodiff.store %t, %0 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
    llvm.return
  }
}

// CHECK-LABEL: llvm.func @moved
// CHECK:       [[MOVED:%.*]] = llvm.call @oxad.shadow_realloc.realloc(
// CHECK-NEXT:  llvm.store {{%.*}}, [[MOVED]] {alignment = 8 : i64} : vector<8xf64>
// CHECK-LABEL: llvm.func @made
// CHECK:       [[MADE:%.*]] = llvm.call @oxad.shadow_alloc.alloc(
// CHECK-NEXT:  llvm.store {{%.*}}, [[MADE]] {alignment = 8 : i64} : vector<8xf64>
