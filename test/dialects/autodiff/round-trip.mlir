// Every operation of the autodiff dialect reads back as it is printed.
// RUN: %oxad_opt %s --split-input-file > %t.mlir; filecheck %s < %t.mlir
// RUN: %oxad_opt %s --split-input-file --print-op-generic | %oxad_opt -f mlir --split-input-file | diff %t.mlir -

autodiff.record "r" {i = i64, x = vector<4xf64>, inner = !autodiff.embedded<@s>}
autodiff.record "s" {y = f64}
llvm.func @f(!llvm.ptr, f64) -> f64 attributes {autodiff.type = #autodiff.tree<"{0: ptr {0: array ? x 8 {0: f64}}, 8: int 8}">}
llvm.func @requests(%p: !llvm.ptr, %q: !llvm.ptr, %x: f64, %n: i64) -> f64 {
  %0 = autodiff.forward @f(%p, %q, %n, %x) {activities = ["dupv", "const"], width = 8 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr, i64, f64) -> !llvm.array<8 x f64>
  %1 = autodiff.reverse @f(%p, %q, %x, %x) {activities = ["dup", "active"], width = 1 : i64, result_activity = "activeonly", dbg = #llvm.md<1>} : (!llvm.ptr, !llvm.ptr, f64, f64) -> !llvm.struct<(f64)>
  %2 = llvm.extractvalue %1[0] : !llvm.struct<(f64)> -> f64
  llvm.return %2 : f64
}
llvm.func @tangents(%a: !autodiff.tangent<f64>, %b: f64, %c: i1, %s: !autodiff.tangent<!llvm.struct<(f64, f32)>>, %v: !autodiff.tangent<vector<2xf64>>, %i: i64) -> !autodiff.tangent<f64> {
  %0 = autodiff.zero : !autodiff.tangent<f64>
  %1 = autodiff.add %a, %0 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
  %2 = autodiff.neg %1 : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64>
  %3 = autodiff.scale %b, %2 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
  %4 = autodiff.mask %a, %3 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
  %5 = autodiff.select %c, %3, %4 : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
  %6 = autodiff.cast %5 : (!autodiff.tangent<f64>) -> !autodiff.tangent<f32>
  %7 = autodiff.extract %s {position = #llvm.position<0>} : (!autodiff.tangent<!llvm.struct<(f64, f32)>>) -> !autodiff.tangent<f64>
  %8 = autodiff.insert %s, %6 {position = #llvm.position<1>} : (!autodiff.tangent<!llvm.struct<(f64, f32)>>, !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, f32)>>
  %9 = autodiff.extractelement %v, %i : (!autodiff.tangent<vector<2xf64>>, i64) -> !autodiff.tangent<f64>
  %10 = autodiff.insertelement %v, %9, %i : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f64>, i64) -> !autodiff.tangent<vector<2xf64>>
  %11 = autodiff.pack %b, %b : (f64, f64) -> !autodiff.tangent<f64>
  %12 = autodiff.lane %11 {index = 1 : i64} : (!autodiff.tangent<f64>) -> f64
  %13, %14 = autodiff.each_lane @g(%b, %a, %i) {function_type = !llvm.func<!llvm.struct<(f64, f64)> (f64, f64, i64)>, once = "why"} : (f64, !autodiff.tangent<f64>, i64) -> (f64, !autodiff.tangent<f64>)
  llvm.return %7 : !autodiff.tangent<f64>
}
llvm.func @alloc(i64) -> !llvm.ptr
llvm.func @free(!llvm.ptr, i64)
llvm.func @realloc(!llvm.ptr, i64, i64) -> !llvm.ptr
llvm.func @shadows(%p: !llvm.ptr, %n: i64, %t: !autodiff.tangent<f64>) {
  %0 = autodiff.lanes %p, %p : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
  %1 = autodiff.null : !autodiff.shadow
  %zeros = autodiff.zeros {size = 16 : i64} : !autodiff.shadow
  %2 = autodiff.getelementptr %0, %n {elem_type = f64, constant_indices = array<i32: -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
  %3 = autodiff.alloca {elem_type = f64, alignment = 8 : i64} : !autodiff.shadow
  %4 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (i64) -> !autodiff.shadow
  %5 = autodiff.heap_realloc %4, %n, %n {callee = @realloc, function_type = !llvm.func<!llvm.ptr (!llvm.ptr, i64, i64)>, pointer_index = 0 : i64, old_size_index = 1 : i64, size_index = 2 : i64} : (!autodiff.shadow, i64, i64) -> !autodiff.shadow
  autodiff.heap_free %5, %n {callee = @free, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !autodiff.shadow, i64
  %6 = autodiff.arena_shadow %p, %n : (!llvm.ptr, i64) -> !autodiff.shadow
  %7 = autodiff.load %2 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
  autodiff.store %7, %3 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
  autodiff.accumulate %7, %3 : !autodiff.tangent<f64>, !autodiff.shadow
  %8 = autodiff.take %3 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
  autodiff.copy %3, %2, %n {flags = #llvm.flags<move>, period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
  autodiff.copy_adjoint %3, %2, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
  autodiff.clear %6, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, i64
  %9 = autodiff.variable_alloca %n {elem_type = f64} : i64 -> !autodiff.shadow
  llvm.return
}
llvm.func @tape(%n: i64, %v: vector<4xf64>) -> i64 {
  %0 = autodiff.arena_open : !llvm.ptr
  %1 = autodiff.record_alloca {record = @r} : !llvm.ptr
  %2 = autodiff.record_new %0 {record = @s} : (!llvm.ptr) -> !llvm.ptr
  %3 = autodiff.field %1 {record = @r, field = "x"} : (!llvm.ptr) -> !llvm.ptr
  autodiff.save %v, %3 : vector<4xf64>, !llvm.ptr
  %4 = autodiff.reserve %0, %n {elem_type = i64} : (!llvm.ptr, i64) -> !llvm.ptr
  %5 = autodiff.element %4, %n {elem_type = i64} : (!llvm.ptr, i64) -> !llvm.ptr
  %6 = autodiff.restore %5 : (!llvm.ptr) -> i64
  autodiff.arena_close %0 : !llvm.ptr
  %7 = autodiff.tape_new {record = @r, head = 128 : i64} : !llvm.ptr
  %8 = autodiff.tape_record %7 {record = @r, head = 128 : i64} : (!llvm.ptr) -> !llvm.ptr
  %9 = autodiff.tape_keep %7 {record = @r, head = 128 : i64} : (!llvm.ptr) -> !llvm.ptr
  autodiff.tape_rewind %7, %9 {record = @r, head = 128 : i64} : !llvm.ptr, !llvm.ptr
  autodiff.tape_free %7 : !llvm.ptr
  llvm.return %6 : i64
}
llvm.metadata 1 "!{}"

// CHECK: autodiff.record "r" {i = i64, x = vector<4xf64>, inner = !autodiff.embedded<@s>}
// CHECK-NEXT: autodiff.record "s" {y = f64}
// CHECK-NEXT: llvm.func @f(!llvm.ptr, f64) -> f64 attributes {autodiff.type = #autodiff.tree<"{0: ptr {0: array ? x 8 {0: f64}}, 8: int 8}">}
// CHECK-NEXT: llvm.func @requests(%p: !llvm.ptr, %q: !llvm.ptr, %x: f64, %n: i64) -> f64 {
// CHECK-NEXT: %0 = autodiff.forward @f(%p, %q, %n, %x) {activities = ["dupv", "const"], width = 8 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr, i64, f64) -> !llvm.array<8 x f64>
// CHECK-NEXT: %1 = autodiff.reverse @f(%p, %q, %x, %x) {activities = ["dup", "active"], width = 1 : i64, result_activity = "activeonly", dbg = #llvm.md<1>} : (!llvm.ptr, !llvm.ptr, f64, f64) -> !llvm.struct<(f64)>
// CHECK-NEXT: %2 = llvm.extractvalue %1[0] : !llvm.struct<(f64)> -> f64
// CHECK-NEXT: llvm.return %2 : f64
// CHECK-NEXT: }
// CHECK-NEXT: llvm.func @tangents(%a: !autodiff.tangent<f64>, %b: f64, %c: i1, %s: !autodiff.tangent<!llvm.struct<(f64, f32)>>, %v: !autodiff.tangent<vector<2xf64>>, %i: i64) -> !autodiff.tangent<f64> {
// CHECK-NEXT: %0 = autodiff.zero : !autodiff.tangent<f64>
// CHECK-NEXT: %1 = autodiff.add %a, %0 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %2 = autodiff.neg %1 : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %3 = autodiff.scale %b, %2 : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %4 = autodiff.mask %a, %3 : (!autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %5 = autodiff.select %c, %3, %4 : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %6 = autodiff.cast %5 : (!autodiff.tangent<f64>) -> !autodiff.tangent<f32>
// CHECK-NEXT: %7 = autodiff.extract %s {position = #llvm.position<0>} : (!autodiff.tangent<!llvm.struct<(f64, f32)>>) -> !autodiff.tangent<f64>
// CHECK-NEXT: %8 = autodiff.insert %s, %6 {position = #llvm.position<1>} : (!autodiff.tangent<!llvm.struct<(f64, f32)>>, !autodiff.tangent<f32>) -> !autodiff.tangent<!llvm.struct<(f64, f32)>>
// CHECK-NEXT: %9 = autodiff.extractelement %v, %i : (!autodiff.tangent<vector<2xf64>>, i64) -> !autodiff.tangent<f64>
// CHECK-NEXT: %10 = autodiff.insertelement %v, %9, %i : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f64>, i64) -> !autodiff.tangent<vector<2xf64>>
// CHECK-NEXT: %11 = autodiff.pack %b, %b : (f64, f64) -> !autodiff.tangent<f64>
// CHECK-NEXT: %12 = autodiff.lane %11 {index = 1 : i64} : (!autodiff.tangent<f64>) -> f64
// CHECK-NEXT: %13, %14 = autodiff.each_lane @g(%b, %a, %i) {function_type = !llvm.func<!llvm.struct<(f64, f64)> (f64, f64, i64)>, once = "why"} : (f64, !autodiff.tangent<f64>, i64) -> (f64, !autodiff.tangent<f64>)
// CHECK-NEXT: llvm.return %7 : !autodiff.tangent<f64>
// CHECK-NEXT: }
// CHECK-NEXT: llvm.func @alloc(i64) -> !llvm.ptr
// CHECK-NEXT: llvm.func @free(!llvm.ptr, i64)
// CHECK-NEXT: llvm.func @realloc(!llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK-NEXT: llvm.func @shadows(%p: !llvm.ptr, %n: i64, %t: !autodiff.tangent<f64>) {
// CHECK-NEXT: %0 = autodiff.lanes %p, %p : (!llvm.ptr, !llvm.ptr) -> !autodiff.shadow
// CHECK-NEXT: %1 = autodiff.null : !autodiff.shadow
// CHECK-NEXT: %zeros = autodiff.zeros {size = 16 : i64} : !autodiff.shadow
// CHECK-NEXT: %2 = autodiff.getelementptr %0, %n {elem_type = f64, constant_indices = array<i32: -2147483648>, flags = #llvm.flags<inbounds>} : (!autodiff.shadow, i64) -> !autodiff.shadow
// CHECK-NEXT: %3 = autodiff.alloca {elem_type = f64, alignment = 8 : i64} : !autodiff.shadow
// CHECK-NEXT: %4 = autodiff.heap_alloc %n {callee = @alloc, function_type = !llvm.func<!llvm.ptr (i64)>, size_index = 0 : i64} : (i64) -> !autodiff.shadow
// CHECK-NEXT: %5 = autodiff.heap_realloc %4, %n, %n {callee = @realloc, function_type = !llvm.func<!llvm.ptr (!llvm.ptr, i64, i64)>, pointer_index = 0 : i64, old_size_index = 1 : i64, size_index = 2 : i64} : (!autodiff.shadow, i64, i64) -> !autodiff.shadow
// CHECK-NEXT: autodiff.heap_free %5, %n {callee = @free, function_type = !llvm.func<!llvm.void (!llvm.ptr, i64)>, pointer_index = 0 : i64, size_index = 1 : i64} : !autodiff.shadow, i64
// CHECK-NEXT: %6 = autodiff.arena_shadow %p, %n : (!llvm.ptr, i64) -> !autodiff.shadow
// CHECK-NEXT: %7 = autodiff.load %2 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.store %7, %3 {alignment = 8 : i64} : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: autodiff.accumulate %7, %3 : !autodiff.tangent<f64>, !autodiff.shadow
// CHECK-NEXT: %8 = autodiff.take %3 {alignment = 8 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f64>
// CHECK-NEXT: autodiff.copy %3, %2, %n {flags = #llvm.flags<move>, period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
// CHECK-NEXT: autodiff.copy_adjoint %3, %2, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, !autodiff.shadow, i64
// CHECK-NEXT: autodiff.clear %6, %n {period = 8 : i64, offsets = array<i64: 0>, types = [f64]} : !autodiff.shadow, i64
// CHECK-NEXT: %9 = autodiff.variable_alloca %n {elem_type = f64} : i64 -> !autodiff.shadow
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK-NEXT: llvm.func @tape(%n: i64, %v: vector<4xf64>) -> i64 {
// CHECK-NEXT: %0 = autodiff.arena_open : !llvm.ptr
// CHECK-NEXT: %1 = autodiff.record_alloca {record = @r} : !llvm.ptr
// CHECK-NEXT: %2 = autodiff.record_new %0 {record = @s} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: %3 = autodiff.field %1 {record = @r, field = "x"} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.save %v, %3 : vector<4xf64>, !llvm.ptr
// CHECK-NEXT: %4 = autodiff.reserve %0, %n {elem_type = i64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: %5 = autodiff.element %4, %n {elem_type = i64} : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK-NEXT: %6 = autodiff.restore %5 : (!llvm.ptr) -> i64
// CHECK-NEXT: autodiff.arena_close %0 : !llvm.ptr
// CHECK-NEXT: %7 = autodiff.tape_new {record = @r, head = 128 : i64} : !llvm.ptr
// CHECK-NEXT: %8 = autodiff.tape_record %7 {record = @r, head = 128 : i64} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: %9 = autodiff.tape_keep %7 {record = @r, head = 128 : i64} : (!llvm.ptr) -> !llvm.ptr
// CHECK-NEXT: autodiff.tape_rewind %7, %9 {record = @r, head = 128 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT: autodiff.tape_free %7 : !llvm.ptr
// CHECK-NEXT: llvm.return %6 : i64
// CHECK-NEXT: }
// CHECK-NEXT: llvm.metadata 1 "!{}"
