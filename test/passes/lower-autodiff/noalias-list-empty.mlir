// RUN: %oxad_opt %s -p lower-autodiff | filecheck %s

// A list without a scope gets the tape's alone.

builtin.module {
  llvm.metadata 0 "distinct !{!0}"
  llvm.metadata 1 "distinct !{!1, !0}"
  llvm.metadata 2 "!{}"
  autodiff.record "r" {x = f64}
  llvm.func @f(%q: !llvm.ptr) attributes {autodiff.derived} {
    %r = autodiff.record_alloca {record = @r} : !llvm.ptr
    %0 = autodiff.field %r {record = @r, field = "x"} : (!llvm.ptr) -> !llvm.ptr
    %1 = llvm.load %q {alignment = 8 : i64} metadata {noalias = 2} : !llvm.ptr -> f64
    autodiff.save %1, %0 : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: llvm.metadata 2 "!{}"
// CHECK: llvm.load {{.*}} metadata {noalias = 6}
// CHECK: llvm.metadata 4 "distinct !{!4, !3, !\22oxad tape\22}"
// CHECK: llvm.metadata 6 "!{!4}"
