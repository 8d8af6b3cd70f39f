; RUN: %oxad_opt %s -p unroll-swaps | filecheck %s

; A loop over words becomes one load and store per word, without the scopes of one iteration.

%word = type { [8 x i8] }

define void @swap(ptr noalias %a, ptr noalias %b) {
start:
  br label %loop
loop:
  %i = phi i64 [ 0, %start ], [ %next, %loop ]
  %next = add nuw nsw i64 %i, 1
  %p = getelementptr inbounds nuw %word, ptr %a, i64 %i
  %q = getelementptr inbounds nuw %word, ptr %b, i64 %i
  call void @llvm.experimental.noalias.scope.decl(metadata !0)
  %x = load i64, ptr %p, align 8, !alias.scope !0
  %y = load i64, ptr %q, align 8, !noalias !0
  store i64 %y, ptr %p, align 8
  store i64 %x, ptr %q, align 8
  %done = icmp eq i64 %next, 3
  br i1 %done, label %exit, label %loop
exit:
  ret void
}
declare void @llvm.experimental.noalias.scope.decl(metadata)
!0 = !{!1}
!1 = distinct !{!1, !2}
!2 = distinct !{!2}

; CHECK: llvm.func @swap
; CHECK-COUNT-6: llvm.store
; CHECK-NOT: llvm.cond_br
; CHECK: llvm.return
