; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Type-erased code goes over the words of a structure, its array and what lies behind it: it does not stay in the array.

%word = type { [8 x i8] }

define void @clear(ptr %a, i64 %n, double %x, float %y) {
start:
  %f = getelementptr inbounds nuw double, ptr %a, i64 1
  store double %x, ptr %f, align 8
  %g = getelementptr inbounds nuw i8, ptr %a, i64 20
  store float %y, ptr %g, align 4
  br label %loop
loop:
  %i = phi i64 [ 0, %start ], [ %next, %loop ]
  %next = add nuw nsw i64 %i, 1
  %p = getelementptr inbounds nuw %word, ptr %a, i64 %i
  %v = load i64, ptr %p, align 8
  store i64 %v, ptr %p, align 8
  %done = icmp eq i64 %next, %n
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; CHECK: %v = {{.*}}conflict
