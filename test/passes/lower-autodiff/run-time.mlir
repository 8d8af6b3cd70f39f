// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// The arena's functions are added where one is used.

builtin.module {
  llvm.func @f(%a: !llvm.ptr, %n: i64) -> !llvm.ptr {
    %0 = autodiff.reserve %a, %n {elem_type = i8} : (!llvm.ptr, i64) -> !llvm.ptr
    autodiff.arena_close %a : !llvm.ptr
    llvm.return %0 : !llvm.ptr
  }
}

// CHECK: llvm.mlir.global linkonce_odr hidden global @oxad.arena.cache : !llvm.ptr = #llvm.zero attributes {alignment = 8 : i64}
// CHECK: llvm.func linkonce_odr hidden @oxad.arena.reserve([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[V1:%[A-Za-z0-9_.$-]+]]: i64, [[V2:%[A-Za-z0-9_.$-]+]]: i64) -> (!llvm.ptr {noalias}) attributes {fn_attrs = {alwaysinline, nounwind}} {
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V2]], [[V3]] : i64
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.load [[V0]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.ptrtoint [[V5]] : !llvm.ptr to i64
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V8:%[A-Za-z0-9_.$-]+]] = llvm.load [[V7]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.ptrtoint [[V8]] : !llvm.ptr to i64
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.load [[V0]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V11]], [[V6]] : i64
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.and [[V12]], [[V4]] : i64
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V9]], [[V6]] : i64
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.icmp ule [[V13]], [[V14]] : i64
// CHECK-NEXT:   [[V16:%[A-Za-z0-9_.$-]+]] = llvm.sub [[V14]], [[V13]] : i64
// CHECK-NEXT:   [[V17:%[A-Za-z0-9_.$-]+]] = llvm.icmp ule [[V1]], [[V16]] : i64
// CHECK-NEXT:   [[V18:%[A-Za-z0-9_.$-]+]] = llvm.and [[V15]], [[V17]] : i1
// CHECK-NEXT:   llvm.cond_br [[V18]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   [[V19:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V10]]{{\[}}[[V13]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V20:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V19]]{{\[}}[[V1]]{{\]}} : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT:   llvm.store [[V20]], [[V0]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   llvm.return [[V19]] : !llvm.ptr
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V21:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.arena.grow([[V0]], [[V1]], [[V2]]) : (!llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK-NEXT:   llvm.return [[V21]] : !llvm.ptr
// CHECK-NEXT: }
// CHECK: llvm.func linkonce_odr hidden @oxad.arena.close([[V0:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) attributes {fn_attrs = {nounwind}} {
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[V0]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V2]], [[V3]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V4]], ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: ^bb2:
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.load [[V2]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V7:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V5]], [[V6]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V7]], ^bb4, ^bb3([[V5]] : !llvm.ptr)
// CHECK-NEXT: ^bb3([[V8:%[A-Za-z0-9_.$-]+]]: !llvm.ptr):
// CHECK-NEXT:   [[V9:%[A-Za-z0-9_.$-]+]] = llvm.load [[V8]] {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   llvm.call @free([[V8]]) : (!llvm.ptr) -> ()
// CHECK-NEXT:   [[V10:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V11:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V9]], [[V10]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V11]], ^bb4, ^bb3([[V9]] : !llvm.ptr)
// CHECK-NEXT: ^bb4:
// CHECK-NEXT:   [[V12:%[A-Za-z0-9_.$-]+]] = llvm.mlir.addressof @oxad.arena.cache : !llvm.ptr
// CHECK-NEXT:   [[V13:%[A-Za-z0-9_.$-]+]] = llvm.atomicrmw xchg acq_rel [[V12]], [[V2]] {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr -> !llvm.ptr
// CHECK-NEXT:   [[V14:%[A-Za-z0-9_.$-]+]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT:   [[V15:%[A-Za-z0-9_.$-]+]] = llvm.icmp eq [[V13]], [[V14]] : !llvm.ptr
// CHECK-NEXT:   llvm.cond_br [[V15]], ^bb1, ^bb5
// CHECK-NEXT: ^bb5:
// CHECK-NEXT:   llvm.call @free([[V13]]) : (!llvm.ptr) -> ()
// CHECK-NEXT:   llvm.br ^bb1
// CHECK-NEXT: }
