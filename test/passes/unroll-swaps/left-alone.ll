; RUN: %oxad_opt %s -p unroll-swaps | filecheck %s

; Loops that compute, that are long, or whose length is not known stay as they are.

define void @compute(ptr %a, ptr %b) {
start:
  br label %loop
loop:
  %i = phi i64 [ 0, %start ], [ %next, %loop ]
  %next = add nuw nsw i64 %i, 1
  %p = getelementptr inbounds nuw double, ptr %a, i64 %i
  %q = getelementptr inbounds nuw double, ptr %b, i64 %i
  %x = load double, ptr %p, align 8
  %y = fmul double %x, %x
  store double %y, ptr %p, align 8
  store double %x, ptr %q, align 8
  %done = icmp eq i64 %next, 3
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

define void @long(ptr %a, ptr %b) {
start:
  br label %loop
loop:
  %i = phi i64 [ 0, %start ], [ %next, %loop ]
  %next = add nuw nsw i64 %i, 1
  %p = getelementptr inbounds nuw i64, ptr %a, i64 %i
  %q = getelementptr inbounds nuw i64, ptr %b, i64 %i
  %x = load i64, ptr %p, align 8
  %y = load i64, ptr %q, align 8
  store i64 %y, ptr %p, align 8
  store i64 %x, ptr %q, align 8
  %done = icmp eq i64 %next, 1000
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

define void @unknown(ptr %a, ptr %b, i64 %n) {
start:
  br label %loop
loop:
  %i = phi i64 [ 0, %start ], [ %next, %loop ]
  %next = add nuw nsw i64 %i, 1
  %p = getelementptr inbounds nuw i64, ptr %a, i64 %i
  %q = getelementptr inbounds nuw i64, ptr %b, i64 %i
  %x = load i64, ptr %p, align 8
  %y = load i64, ptr %q, align 8
  store i64 %y, ptr %p, align 8
  store i64 %x, ptr %q, align 8
  %done = icmp eq i64 %next, %n
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; CHECK-LABEL: @compute
; CHECK: llvm.cond_br
; CHECK-LABEL: @long
; CHECK: llvm.cond_br
; CHECK-LABEL: @unknown
; CHECK: llvm.cond_br
