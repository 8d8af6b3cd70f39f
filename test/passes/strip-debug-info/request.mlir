// RUN: %oxad_opt %s -p strip-debug-info | filecheck %s

// A request and what a phi says lose their places too; nodes that stay keep their numbers.

llvm.func @f(%x: !llvm.ptr) {
  llvm.return
}
llvm.func @df(%x: !llvm.ptr, %dx: !llvm.ptr, %c: i1) {
  autodiff.reverse @f(%x, %dx) {activities = ["dup"], width = 1 : i64, result_activity = "none", dbg = #llvm.md<1>} : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.br ^bb1(%c : i1)
^bb1(%d: i1):
  llvm.phi_info %d metadata {dbg = 1} : i1
  llvm.return metadata {annotation = 2, dbg = 1}
}
llvm.metadata 1 "!DILocation(line: 1, scope: !3)"
llvm.metadata 2 "!{!\"!1 in a string\"}"
llvm.metadata 3 "distinct !DISubprogram(name: \"f\")"
llvm.metadata 4 "!{}"

// CHECK: autodiff.reverse @f({{.*}}) {activities = ["dup"], width = 1 : i64, result_activity = "none"}
// CHECK-NOT: llvm.phi_info
// CHECK: llvm.return metadata {annotation = 2}
// CHECK-NEXT: }
// CHECK-NEXT: llvm.metadata 2 "!{!\22!1 in a string\22}"
// CHECK-NEXT: }
