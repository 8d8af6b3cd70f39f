; Kernels of four doubles over control flow: phi, switch, loops of known and unknown length, exits, exceptions.

define double @diamond(ptr %x) {
entry:
  %a = load double, ptr %x
  %c = fcmp ogt double %a, 0.5
  br i1 %c, label %then, label %else
then:
  %s = fmul double %a, %a
  br label %end
else:
  %t = fadd double %a, 1.0
  br label %end
end:
  %r = phi double [ %s, %then ], [ %t, %else ]
  %u = phi double [ 2.0, %then ], [ %a, %else ]
  %v = fmul double %r, %u
  ret double %v
}

define double @ways(ptr %x) {
entry:
  %a = load double, ptr %x
  %i = fptosi double %a to i32
  switch i32 %i, label %other [ i32 0, label %zero
                                i32 1, label %one
                                i32 2, label %one ]
zero:
  %s = fmul double %a, %a
  br label %end
one:
  %t = fmul double %a, 3.0
  br label %end
other:
  ret double %a
end:
  %r = phi double [ %s, %zero ], [ %t, %one ]
  %v = fmul double %r, %a
  ret double %v
}

define double @same_block_twice(ptr %x) {
entry:
  %a = load double, ptr %x
  %i = fptosi double %a to i32
  switch i32 %i, label %end [ i32 0, label %end
                              i32 1, label %one ]
one:
  br label %end
end:
  %r = phi double [ %a, %entry ], [ %a, %entry ], [ 1.0, %one ]
  %v = fmul double %r, %a
  ret double %v
}

define double @sum(ptr %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %n, %loop ]
  %s = phi double [ 0.0, %entry ], [ %t, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %a = load double, ptr %p
  %m = fmul double %a, %a
  %t = fadd double %s, %m
  %n = add i64 %i, 1
  %c = icmp eq i64 %n, 4
  br i1 %c, label %end, label %loop
end:
  ret double %t
}

define double @until_small(ptr %x) {
entry:
  %a = load double, ptr %x
  br label %head
head:
  %s = phi double [ %a, %entry ], [ %t, %body ]
  %k = phi double [ 1.0, %entry ], [ %l, %body ]
  %c = fcmp ogt double %s, 0.1
  br i1 %c, label %body, label %end
body:
  %q = fmul double %s, %s
  %t = fmul double %s, 0.5
  %l = fadd double %k, %q
  br label %head
end:
  %r = fmul double %k, %s
  ret double %r
}

define double @nested(ptr %x) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %latch ]
  %s = phi double [ 0.0, %entry ], [ %t, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %u = phi double [ %s, %outer ], [ %t, %inner ]
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %x, i64 %j
  %a = load double, ptr %p
  %b = load double, ptr %q
  %m = fmul double %a, %b
  %n = fmul double %m, 0.5
  store double %n, ptr %q
  %t = fadd double %u, %m
  %j1 = add i64 %j, 1
  %cj = icmp ule i64 %j1, %i
  br i1 %cj, label %inner, label %latch
latch:
  %i1 = add i64 %i, 1
  %ci = icmp slt i64 %i1, 4
  br i1 %ci, label %outer, label %end
end:
  ret double %t
}

define double @swap_in_phis(ptr %x) {
entry:
  %y = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %y
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %n, %loop ]
  %u = phi double [ %a, %entry ], [ %v, %loop ]
  %v = phi double [ %b, %entry ], [ %w, %loop ]
  %w = fmul double %u, 1.5
  %n = add i32 %i, 1
  %c = icmp slt i32 %n, 5
  br i1 %c, label %loop, label %end
end:
  %r = fmul double %u, %w
  ret double %r
}

define double @two_exits(ptr %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %n, %latch ]
  %s = phi double [ 1.0, %entry ], [ %t, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %a = load double, ptr %p
  %neg = fcmp olt double %a, 0.0
  br i1 %neg, label %early, label %latch
latch:
  %t = fmul double %s, %a
  %n = add i64 %i, 1
  %c = icmp eq i64 %n, 4
  br i1 %c, label %end, label %loop
early:
  %e = fadd double %s, %a
  ret double %e
end:
  ret double %t
}

define double @two_latches(ptr %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %n, %odd ], [ %n, %even ]
  %s = phi double [ 1.0, %entry ], [ %t, %odd ], [ %u, %even ]
  %p = getelementptr double, ptr %x, i64 %i
  %a = load double, ptr %p
  %n = add i64 %i, 1
  %c = icmp eq i64 %n, 5
  br i1 %c, label %end, label %body
body:
  %b = and i64 %i, 1
  %o = icmp eq i64 %b, 1
  br i1 %o, label %odd, label %even
odd:
  %t = fmul double %s, %a
  br label %loop
even:
  %u = fadd double %s, %a
  br label %loop
end:
  ret double %s
}

define double @walking_address(ptr %x) {
entry:
  %e = getelementptr double, ptr %x, i64 4
  br label %loop
loop:
  %p = phi ptr [ %x, %entry ], [ %q, %loop ]
  %s = phi double [ 1.0, %entry ], [ %t, %loop ]
  %a = load double, ptr %p
  %m = fmul double %s, %a
  %t = fadd double %m, 0.25
  %q = getelementptr double, ptr %p, i64 1
  %c = icmp eq ptr %q, %e
  br i1 %c, label %end, label %loop
end:
  ret double %t
}

define double @irreducible(ptr %x) {
entry:
  %a = load double, ptr %x
  %c = fcmp ogt double %a, 0.5
  br i1 %c, label %one, label %two
one:
  %s = phi double [ %a, %entry ], [ %v, %two ]
  %u = fmul double %s, 0.5
  %d = fcmp ogt double %u, 0.1
  br i1 %d, label %two, label %end
two:
  %t = phi double [ 1.0, %entry ], [ %u, %one ]
  %v = fmul double %t, %a
  br label %one
end:
  ret double %u
}

define double @jump_by_address(ptr %x) {
entry:
  %a = load double, ptr %x
  %c = fcmp ogt double %a, 0.5
  %t = select i1 %c, ptr blockaddress(@jump_by_address, %one), ptr blockaddress(@jump_by_address, %two)
  indirectbr ptr %t, [label %one, label %two]
one:
  %s = fmul double %a, %a
  ret double %s
two:
  ret double %a
}

define double @cleanup(ptr %x) personality ptr @__gxx_personality_v0 {
entry:
  %a = load double, ptr %x
  %r = invoke double @may_throw(double %a) to label %done unwind label %pad
done:
  %m = fmul double %r, %a
  ret double %m
pad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}

define double @may_throw(double %a) noinline {
entry:
  %c = fcmp olt double %a, -100.0
  br i1 %c, label %bad, label %good
bad:
  call void @abort()
  unreachable
good:
  %r = fmul double %a, %a
  ret double %r
}

declare i32 @__gxx_personality_v0(...)
declare void @abort() noreturn
