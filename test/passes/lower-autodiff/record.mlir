// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// Fields lie by descending alignment; what is written there is of a scope of its own, and other accesses say that they are not.

builtin.module {
  autodiff.record "inner" {flag = i1, v = vector<4xf64>}
  autodiff.record "outer" {a = i32, i = !autodiff.embedded<@inner>, p = !llvm.ptr}
  llvm.func @f(%q: !llvm.ptr, %c: i1) -> i1 attributes {autodiff.derived} {
    %r = autodiff.record_alloca {record = @outer} : !llvm.ptr
    %0 = autodiff.field %r {record = @outer, field = "i"} : (!llvm.ptr) -> !llvm.ptr
    %1 = autodiff.field %0 {record = @inner, field = "flag"} : (!llvm.ptr) -> !llvm.ptr
    %2 = autodiff.field %r {record = @outer, field = "p"} : (!llvm.ptr) -> !llvm.ptr
    autodiff.save %c, %1 : i1, !llvm.ptr
    autodiff.save %q, %2 : !llvm.ptr, !llvm.ptr
    %3 = autodiff.restore %1 : (!llvm.ptr) -> i1
    %4 = llvm.load %q {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %3 : i1
  }
}

// CHECK: llvm.func @f([[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr, [[VC:%[A-Za-z0-9_.$-]+]]: i1) -> i1 {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VR:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<96 x i8> {alignment = 32 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VR]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V2:%[A-Za-z0-9_.$-]+]] = llvm.getelementptr inbounds [[VR]][64] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT:   [[V3:%[A-Za-z0-9_.$-]+]] = llvm.zext [[VC]] : i1 to i8
// CHECK-NEXT:   llvm.store [[V3]], [[V1]] {alignment = 1 : i64} metadata {"alias.scope" = 2} : i8, !llvm.ptr
// CHECK-NEXT:   llvm.store [[VQ]], [[V2]] {alignment = 8 : i64} metadata {"alias.scope" = 2} : !llvm.ptr, !llvm.ptr
// CHECK-NEXT:   [[V4:%[A-Za-z0-9_.$-]+]] = llvm.load [[V1]] {alignment = 1 : i64} metadata {"alias.scope" = 2} : !llvm.ptr -> i8
// CHECK-NEXT:   [[V5:%[A-Za-z0-9_.$-]+]] = llvm.trunc [[V4]] : i8 to i1
// CHECK-NEXT:   [[V6:%[A-Za-z0-9_.$-]+]] = llvm.load [[VQ]] {alignment = 8 : i64} metadata {noalias = 2} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.return [[V5]] : i1
// CHECK-NEXT: }
// CHECK: llvm.metadata 0 "distinct !{!0, !\22oxad tape\22}"
// CHECK: llvm.metadata 1 "distinct !{!1, !0, !\22oxad tape\22}"
// CHECK: llvm.metadata 2 "!{!1}"
