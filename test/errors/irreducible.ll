; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; A loop that can be entered at both of its blocks.
; CHECK: error[OX0340]: the control flow of `f{{.*}}` is irreducible: a loop has two entries
; CHECK: = help: write the loop with one entry

define double @f(double %x) {
entry:
  %positive = fcmp ogt double %x, 0.0
  br i1 %positive, label %squares, label %sums

squares:
  %s = phi double [ %x, %entry ], [ %u, %sums ]
  %square = fmul double %s, %s
  br label %sums

sums:
  %t = phi double [ %x, %entry ], [ %square, %squares ]
  %u = fadd double %t, %x
  %large = fcmp ogt double %u, 1.0e2
  br i1 %large, label %exit, label %squares

exit:
  ret double %u
}

define void @shim(ptr %x, ptr %ret) {
  %v = load double, ptr %x
  %r = call double @f(double %v)
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr) {
  call void @"__oxad_v1;reverse;1;dup;dup"(ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr)
  ret void
}

declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
