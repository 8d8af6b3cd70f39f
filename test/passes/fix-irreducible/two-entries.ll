; RUN: %oxad_opt %s -p fix-irreducible | filecheck %s
; RUN: %oxad_opt %s -p fix-irreducible -t llvm | filecheck %s --check-prefix=TEXT

; A cycle that is entered at both of its blocks gets one entry, which is told which of the two is meant.

define double @two(double %x) {
entry:
  %positive = fcmp ogt double %x, 0.0
  br i1 %positive, label %squares, label %sums
squares:
  %s = phi double [ %x, %entry ], [ %u, %more ]
  %square = fmul double %s, %s
  br label %sums
sums:
  %t = phi double [ %x, %entry ], [ %square, %squares ], [ %u, %more ]
  %u = fadd double %t, %x
  %large = fcmp ogt double %u, 1.0e2
  %small = fcmp olt double %u, 1.0e1
  br i1 %large, label %exit, label %more
more:
  br i1 %small, label %sums, label %squares
exit:
  ret double %u
}

; CHECK-LABEL: @two
; CHECK: llvm.cond_br %positive, ^[[gate:bb\d+]]({{.*}}%x, {{.*}} : i32, f64, f64), ^[[gate]]({{.*}}, %x : i32, f64, f64)
; CHECK-NEXT: ^[[gate]](%[[which:\d+]]: i32, %[[one:\d+]]: f64, %[[other:\d+]]: f64):
; CHECK-NEXT: llvm.switch %[[which]] : i32, ^squares(%[[one]] : f64) [1: ^sums(%[[other]] : f64)]
; CHECK: llvm.br ^[[gate]]({{.*}}, %square : i32, f64, f64)
; CHECK: llvm.cond_br %small, ^[[gate]]({{.*}}, %u : i32, f64, f64), ^[[gate]]({{.*}}%u, {{.*}} : i32, f64, f64)

; TEXT: phi i32 [ 0, %entry ], [ 1, %0 ], [ 1, %squares ], [ 1, %more ], [ 0, %5 ]

; Loops with one entry stay as they are, also inside of such a cycle.

define i64 @inner(i64 %n, i1 %c) {
entry:
  br i1 %c, label %one, label %two
one:
  %i = phi i64 [ 0, %entry ], [ %next, %latch ]
  br label %two
two:
  %k = phi i64 [ 1, %entry ], [ %i, %one ]
  br label %loop
loop:
  %j = phi i64 [ %k, %two ], [ %next, %loop ]
  %next = add i64 %j, 1
  %again = icmp ult i64 %next, %n
  br i1 %again, label %loop, label %latch
latch:
  %done = icmp ugt i64 %next, 100
  br i1 %done, label %exit, label %one
exit:
  ret i64 %next
}

; CHECK-LABEL: @inner
; CHECK: ^[[gate:bb\d+]](%[[which:\d+]]: i32, %{{\d+}}: i64, %{{\d+}}: i64):
; CHECK: ^loop(%j: i64):
; CHECK: llvm.cond_br %again, ^loop(%next : i64), ^latch
; CHECK: llvm.cond_br %done, ^exit, ^[[gate]]

; The result of an invoke is known on its normal edge only, which gets a block for what it carries.

declare double @read()
declare i32 @__gxx_personality_v0(...)

define double @invoked(i1 %c) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %c, label %one, label %two
one:
  %s = phi double [ 0.0, %entry ], [ %r, %two ]
  br label %two
two:
  %t = phi double [ 1.0, %entry ], [ %s, %one ]
  %r = invoke double @read() to label %one unwind label %pad
pad:
  %p = landingpad { ptr, i32 } cleanup
  ret double %t
}

; CHECK-LABEL: @invoked
; CHECK: ^[[between:bb\d+]]:
; CHECK: llvm.br ^{{bb\d+}}({{.*}}, %r, {{.*}} : i32, f64, f64)
; CHECK: llvm.invoke @read() : () -> f64 to ^[[between]] unwind ^pad

; An unwind edge leads to a landing pad and nowhere else: left alone.

define double @unwound(i1 %c) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %c, label %first, label %one
first:
  %a = invoke double @read() to label %exit unwind label %pad
one:
  %b = invoke double @read() to label %exit unwind label %pad
pad:
  %p = landingpad { ptr, i32 } cleanup
  br label %one
exit:
  ret double 0.0
}

; CHECK-LABEL: @unwound
; CHECK-NOT: llvm.switch
; CHECK: llvm.return
