// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// Scopes that an access names already stay.

builtin.module {
  llvm.metadata 0 "distinct !{!0}"
  llvm.metadata 1 "distinct !{!1, !0}"
  llvm.metadata 2 "!{!1}"
  autodiff.record "r" {x = f64}
  llvm.func @f(%q: !llvm.ptr) attributes {autodiff.derived} {
    %r = autodiff.record_alloca {record = @r} : !llvm.ptr
    %0 = autodiff.field %r {record = @r, field = "x"} : (!llvm.ptr) -> !llvm.ptr
    %1 = llvm.load %q {alignment = 8 : i64} metadata {noalias = 2} : !llvm.ptr -> f64
    autodiff.save %1, %0 : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.metadata 0 "distinct !{!0}"
// CHECK: llvm.metadata 1 "distinct !{!1, !0}"
// CHECK: llvm.metadata 2 "!{!1}"
// CHECK: llvm.func @f([[VQ:%[A-Za-z0-9_.$-]+]]: !llvm.ptr) {
// CHECK-NEXT:   [[V0:%[A-Za-z0-9_.$-]+]] = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT:   [[VR:%[A-Za-z0-9_.$-]+]] = llvm.alloca [[V0]] x !llvm.array<8 x i8> {alignment = 8 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT:   [[V1:%[A-Za-z0-9_.$-]+]] = llvm.load [[VQ]] {alignment = 8 : i64} metadata {noalias = 6} : !llvm.ptr -> f64
// CHECK-NEXT:   llvm.store [[V1]], [[VR]] {alignment = 8 : i64} metadata {"alias.scope" = 5} : f64, !llvm.ptr
// CHECK-NEXT:   llvm.return
// CHECK-NEXT: }
// CHECK: llvm.metadata 3 "distinct !{!3, !\22oxad tape\22}"
// CHECK: llvm.metadata 4 "distinct !{!4, !3, !\22oxad tape\22}"
// CHECK: llvm.metadata 5 "!{!4}"
// CHECK: llvm.metadata 6 "!{!1, !4}"
