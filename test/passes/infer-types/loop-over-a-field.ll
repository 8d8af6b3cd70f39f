; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A loop of known trip count stays in the field that it walks over; what lies behind it keeps its own type.

define double @sum(i32 %j, float %x) {
entry:
  %a = alloca [32 x i8], align 8
  %n = getelementptr inbounds nuw i8, ptr %a, i64 24
  %k = udiv i32 %j, 3
  store i32 %k, ptr %n, align 8
  %f = getelementptr inbounds nuw i8, ptr %a, i64 28
  store float %x, ptr %f, align 4
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %t, %loop ]
  %p = getelementptr inbounds nuw double, ptr %a, i64 %i
  %v = load double, ptr %p, align 8
  %t = fadd double %s, %v
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 3
  br i1 %done, label %exit, label %loop
exit:
  %m = load i32, ptr %n, align 8
  %y = load i32, ptr %f, align 4
  %z = bitcast i32 %y to float
  %w = fpext float %z to double
  %mf = uitofp i32 %m to double
  %r = fadd double %w, %mf
  ret double %r
}

; CHECK: %m = llvm.load %n {alignment = 8 : i64} :
; CHECK: %y = llvm.load %f {alignment = 4 : i64, oxad.type = "f32@0"} :
