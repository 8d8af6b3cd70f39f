; Nodes, named nodes, attachments, and metadata as an argument.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@x = global i32 0, !note !0
declare void @llvm.experimental.noalias.scope.decl(metadata)
declare double @llvm.experimental.constrained.fadd.f64(double, double, metadata, metadata)
define double @f(double %a) !prof !1 {
  call void @llvm.experimental.noalias.scope.decl(metadata !2), !note !0
  %1 = call double @llvm.experimental.constrained.fadd.f64(double %a, double %a, metadata !"round.tonearest", metadata !"fpexcept.strict")
  ret double %1, !note !0, !other !1
}
!named = !{!0, !1}
!0 = !{!"text \22\5C", i32 4, ptr @x, null}
!1 = !{!"function_entry_count", i64 3}
!2 = !{!3}
!3 = distinct !{!3, !4}
!4 = distinct !{!4}

; CHECK: llvm.mlir.global global @x : i32 = 0 : i32 metadata {note = 0}
; CHECK: llvm.func @llvm.experimental.noalias.scope.decl(!llvm.metadata) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: readwrite)"}}
; CHECK: llvm.func @llvm.experimental.constrained.fadd.f64(f64, f64, !llvm.metadata, !llvm.metadata) -> f64 attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, strictfp, willreturn, memory = "(inaccessiblemem: readwrite)"}}
; CHECK: llvm.func @f(%a: f64) -> f64 metadata {prof = 1} {
; CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.md<2>) : !llvm.metadata
; CHECK-NEXT: %1 = llvm.mlir.constant("!\22round.tonearest\22") : !llvm.metadata
; CHECK-NEXT: %2 = llvm.mlir.constant("!\22fpexcept.strict\22") : !llvm.metadata
; CHECK-NEXT: llvm.call @llvm.experimental.noalias.scope.decl(%0) metadata {note = 0} : (!llvm.metadata) -> ()
; CHECK-NEXT: %3 = llvm.call @llvm.experimental.constrained.fadd.f64(%a, %a, %1, %2) : (f64, f64, !llvm.metadata, !llvm.metadata) -> f64
; CHECK-NEXT: llvm.return %3 metadata {note = 0, other = 1} : f64
; CHECK: llvm.named_metadata "named" "!{!0, !1}"
; CHECK: llvm.metadata 0 "!{!\22text \\22\\\\\22, i32 4, ptr @x, null}"
; CHECK: llvm.metadata 1 "!{!\22function_entry_count\22, i64 3}"
; CHECK: llvm.metadata 2 "!{!3}"
; CHECK: llvm.metadata 3 "distinct !{!3, !4}"
; CHECK: llvm.metadata 4 "distinct !{!4}"

; LLVM: @x = global i32 0, !note !0
; LLVM: declare void @llvm.experimental.noalias.scope.decl(metadata) #0
; LLVM: declare double @llvm.experimental.constrained.fadd.f64(double, double, metadata, metadata) #1
; LLVM: define double @f(double %a) !prof !1 {
; LLVM: call void @llvm.experimental.noalias.scope.decl(metadata !2), !note !0
; LLVM: %1 = call double @llvm.experimental.constrained.fadd.f64(double %a, double %a, metadata !"round.tonearest", metadata !"fpexcept.strict")
; LLVM: ret double %1, !note !0, !other !1
; LLVM: attributes #0 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
; LLVM: attributes #1 = { nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite) }
; LLVM: !named = !{!0, !1}
; LLVM: !0 = !{!"text \22\\", i32 4, ptr @x, null}
; LLVM: !1 = !{!"function_entry_count", i64 3}
; LLVM: !2 = !{!3}
; LLVM: !3 = distinct !{!3, !4}
; LLVM: !4 = distinct !{!4}
