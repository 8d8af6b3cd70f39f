; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; A loop that can be entered at both of its blocks, of which one is a landing pad: its edges cannot be led elsewhere.
; CHECK: error[OX0340]: the control flow of `f{{.*}}` is irreducible: a loop has two entries
; CHECK: = help: write the loop with one entry

declare i32 @read()
declare i32 @__gxx_personality_v0(...)

define double @f(double %x) personality ptr @__gxx_personality_v0 {
entry:
  %positive = fcmp ogt double %x, 0.0
  br i1 %positive, label %first, label %again

first:
  %a = invoke i32 @read() to label %exit unwind label %pad

again:
  %t = phi double [ %x, %entry ], [ %square, %pad ]
  %b = invoke i32 @read() to label %exit unwind label %pad

pad:
  %s = phi double [ %x, %first ], [ %t, %again ]
  %p = landingpad { ptr, i32 } catch ptr null
  %square = fmul double %s, %s
  br label %again

exit:
  %r = phi double [ %x, %first ], [ %t, %again ]
  ret double %r
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
