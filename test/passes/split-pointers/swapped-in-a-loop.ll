; RUN: %oxad_opt %s -p split-pointers -t llvm | filecheck %s

; Two pointers that change places in every round: what the loop hands back of either is the other's.

define double @f(ptr %x, ptr %y, i64 %n) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %from = phi ptr [ %x, %entry ], [ %to, %loop ]
  %to = phi ptr [ %y, %entry ], [ %from, %loop ]
  %v = load double, ptr %from
  store double %v, ptr %to
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %end

end:
  ret double %v
}

; CHECK: loop:
; CHECK: %from.1 = phi ptr [ %x, %entry ], [ %to.1, {{.*}} ]
; CHECK-NEXT: %from.2 = phi ptr [ poison, %entry ], [ %to.2, {{.*}} ]
; CHECK-NEXT: [[FROM:%[0-9]+]] = phi i8 [ 0, %entry ], [ [[TO:%[0-9]+]], {{.*}} ]
; CHECK-NEXT: %to.1 = phi ptr [ poison, %entry ], [ %from.1, {{.*}} ]
; CHECK-NEXT: %to.2 = phi ptr [ %y, %entry ], [ %from.2, {{.*}} ]
; CHECK-NEXT: [[TO]] = phi i8 [ 1, %entry ], [ [[FROM]], {{.*}} ]
