"""Shapes of control flow and memory, each a function ``double @f(ptr noalias %x, double %y, i64 %n)``; four floats
behind ``%x``, ``n`` is 3 unless the name says otherwise."""

SHAPES: dict[str, str] = {
    "straight-line": """
  %a = load double, ptr %x, align 8
  %b = fmul double %a, %y
  %c = fdiv double %b, 1.7
  %d = fsub double %c, %a
  %r = fmul double %d, %d
  ret double %r""",
    "three-ways-joined": """
  %s = urem i64 %n, 3
  switch i64 %s, label %one [i64 1, label %two
                             i64 0, label %three]
one:
  %a = fmul double %y, %y
  br label %end
two:
  %b = call double @llvm.sin.f64(double %y)
  br label %end
three:
  %v = load double, ptr %x, align 8
  %c = fmul double %v, %y
  br label %end
end:
  %r = phi double [ %a, %one ], [ %b, %two ], [ %c, %three ]
  ret double %r""",
    "cases-with-one-target": """
  switch i64 %n, label %end [i64 1, label %some
                             i64 3, label %some
                             i64 4, label %end]
some:
  %m = phi double [ %y, %entry ], [ %y, %entry ]
  %b = call double @llvm.sin.f64(double %m)
  br label %end
end:
  %r = phi double [ %b, %some ], [ %y, %entry ], [ %y, %entry ]
  ret double %r""",
    "several-returns": """
  %v = load double, ptr %x, align 8
  %c = icmp eq i64 %n, 3
  br i1 %c, label %one, label %two
one:
  %d = fcmp olt double %v, 0.4
  %a = fmul double %v, %y
  br i1 %d, label %three, label %two
two:
  %s = phi double [ %y, %entry ], [ %a, %one ]
  %t = fmul double %s, %v
  ret double %t
three:
  ret double %a""",
    "power-by-a-loop": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %t = fmul double %s, %y
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  ret double %t""",
    "two-values-that-change-places": """
  %w = load double, ptr %x, align 8
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %a = phi double [ %y, %entry ], [ %b, %body ]
  %b = phi double [ %w, %entry ], [ %s, %body ]
  %m = fmul double %a, %b
  %s = call double @llvm.sin.f64(double %m)
  %j = add nuw nsw i64 %i, 1
  %c = icmp ult i64 %j, 5
  br i1 %c, label %body, label %end
end:
  %r = fsub double %s, %a
  ret double %r""",
    "a-loop-that-may-not-run": """
  %none = sub i64 %n, 3
  %c0 = icmp sgt i64 %none, 0
  br i1 %c0, label %body, label %end
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %t = call double @llvm.sin.f64(double %s)
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %none
  br i1 %c, label %end, label %body
end:
  %r = phi double [ %y, %entry ], [ %t, %body ]
  ret double %r""",
    "tested-first": """
  br label %head
head:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %c = icmp slt i64 %i, %n
  br i1 %c, label %body, label %end
body:
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %m = fmul double %s, %v
  %t = call double @llvm.sin.f64(double %m)
  %j = add nsw i64 %i, 1
  br label %head
end:
  ret double %s""",
    "downwards-in-eight-bits": """
  %k = trunc i64 %n to i8
  br label %body
body:
  %i = phi i8 [ %k, %entry ], [ %j, %body ]
  %s = phi double [ 1.0, %entry ], [ %t, %body ]
  %wide = zext i8 %i to i64
  %p = getelementptr inbounds double, ptr %x, i64 %wide
  %v = load double, ptr %p, align 8
  %m = fmul double %s, %v
  %t = fadd double %m, %y
  %j = add i8 %i, -1
  %c = icmp sgt i8 %j, -1
  br i1 %c, label %body, label %end
end:
  ret double %t""",
    "a-walking-pointer": """
  %stop = getelementptr inbounds double, ptr %x, i64 4
  br label %body
body:
  %p = phi ptr [ %x, %entry ], [ %q, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %v = load double, ptr %p, align 8
  %m = fmul double %v, %s
  %t = fadd double %m, %v
  %w = fmul double %t, 0.5
  store double %w, ptr %p, align 8
  %q = getelementptr inbounds i8, ptr %p, i64 8
  %c = icmp eq ptr %q, %stop
  br i1 %c, label %end, label %body
end:
  ret double %t""",
    "triangular": """
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %u, %next ]
  %a = getelementptr inbounds double, ptr %x, i64 %i
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %b = getelementptr inbounds double, ptr %x, i64 %j
  %v = load double, ptr %b, align 8
  %m = fmul double %t, %v
  %u = call double @llvm.sin.f64(double %m)
  store double %u, ptr %a, align 8
  %j1 = add nuw nsw i64 %j, 1
  %c = icmp ugt i64 %j1, %i
  br i1 %c, label %next, label %inner
next:
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, 4
  br i1 %d, label %end, label %outer
end:
  ret double %u""",
    "nested-under-a-condition-of-each-iteration": """
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %w, %next ]
  %odd = and i64 %i, 1
  %run = icmp eq i64 %odd, 0
  br i1 %run, label %inner, label %next
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %b = getelementptr inbounds double, ptr %x, i64 %j
  %v = load double, ptr %b, align 8
  %m = fmul double %t, %v
  %u = call double @llvm.sin.f64(double %m)
  store double %u, ptr %b, align 8
  %j1 = add nuw nsw i64 %j, 1
  %c = icmp eq i64 %j1, %n
  br i1 %c, label %next, label %inner
next:
  %w = phi double [ %s, %outer ], [ %u, %inner ]
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, %n
  br i1 %d, label %end, label %outer
end:
  ret double %w""",
    "nested-under-a-condition-that-stays": """
  %run = icmp ugt i64 %n, 2
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %w, %next ]
  br i1 %run, label %inner, label %next
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %b = getelementptr inbounds double, ptr %x, i64 %j
  %v = load double, ptr %b, align 8
  %m = fmul double %t, %v
  %u = call double @llvm.sin.f64(double %m)
  store double %u, ptr %b, align 8
  %j1 = add nuw nsw i64 %j, 1
  %c = icmp eq i64 %j1, %n
  br i1 %c, label %next, label %inner
next:
  %w = phi double [ %s, %outer ], [ %u, %inner ]
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, 4
  br i1 %d, label %end, label %outer
end:
  ret double %w""",
    "unknown-trip-count-in-a-known-one": """
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %u, %next ]
  br label %inner
inner:
  %k = phi i64 [ 0, %outer ], [ %k1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %b = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %b, align 8
  %m = fmul double %t, 0.7
  %u = fadd double %m, %v
  store double %u, ptr %b, align 8
  %k1 = add nuw nsw i64 %k, 1
  %few = icmp ult i64 %k1, 6
  %low = fcmp olt double %u, 1.234
  %c = select i1 %few, i1 %low, i1 false
  br i1 %c, label %inner, label %next
next:
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, %n
  br i1 %d, label %end, label %outer
end:
  %r = fmul double %u, %u
  ret double %r""",
    "known-trip-count-in-an-unknown-one": """
  br label %outer
outer:
  %k = phi i64 [ 0, %entry ], [ %k1, %next ]
  %s = phi double [ %y, %entry ], [ %u, %next ]
  br label %inner
inner:
  %i = phi i64 [ 0, %outer ], [ %i1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %b = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %b, align 8
  %m = fmul double %t, %v
  %u = call double @llvm.cos.f64(double %m)
  store double %u, ptr %b, align 8
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, %n
  br i1 %d, label %next, label %inner
next:
  %k1 = add nuw nsw i64 %k, 1
  %few = icmp ult i64 %k1, 4
  %high = fcmp ogt double %u, 0.05
  %c = select i1 %few, i1 %high, i1 false
  br i1 %c, label %outer, label %end
end:
  ret double %u""",
    "out-of-two-loops-at-once": """
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %u, %next ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %more ]
  %t = phi double [ %s, %outer ], [ %u, %more ]
  %k = add i64 %i, %j
  %l = and i64 %k, 3
  %b = getelementptr inbounds double, ptr %x, i64 %l
  %v = load double, ptr %b, align 8
  %m = fmul double %t, %v
  %u = call double @llvm.sin.f64(double %m)
  store double %u, ptr %b, align 8
  %e = icmp eq i64 %k, 4
  br i1 %e, label %found, label %more
more:
  %j1 = add nuw nsw i64 %j, 1
  %c = icmp eq i64 %j1, %n
  br i1 %c, label %next, label %inner
next:
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, 4
  br i1 %d, label %end, label %outer
found:
  %w = fmul double %u, %y
  br label %end
end:
  %r = phi double [ %u, %next ], [ %w, %found ]
  ret double %r""",
    "two-latches-and-two-exits": """
  br label %head
head:
  %i = phi i64 [ 0, %entry ], [ %j, %a ], [ %j, %b ]
  %s = phi double [ %y, %entry ], [ %t, %a ], [ %u, %b ]
  %j = add nuw nsw i64 %i, 1
  %odd = and i64 %i, 1
  %c = icmp eq i64 %odd, 0
  br i1 %c, label %a, label %b
a:
  %t = fmul double %s, %y
  %d = fcmp ogt double %t, 5.0
  br i1 %d, label %out, label %head
b:
  %u = call double @llvm.cos.f64(double %s)
  %e = icmp ult i64 %j, 6
  br i1 %e, label %head, label %out
out:
  %r = phi double [ %t, %a ], [ %u, %b ]
  ret double %r""",
    "a-value-of-the-last-iteration-outside": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %w = call double @llvm.exp.f64(double %v)
  store double %w, ptr %p, align 8
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  %m = fmul double %w, %y
  %q = load double, ptr %p, align 8
  %r = fmul double %m, %q
  ret double %r""",
    "an-inert-loop-between": """
  %v = load double, ptr %x, align 8
  %a = fmul double %v, %y
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %k = phi i64 [ 1, %entry ], [ %l, %body ]
  %l = mul i64 %k, 3
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  %o = and i64 %l, 3
  %p = getelementptr inbounds double, ptr %x, i64 %o
  %q = load double, ptr %p, align 8
  %r = fmul double %q, %a
  ret double %r""",
    "overwritten-local": """
  %t = alloca [4 x double], align 8
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %q = getelementptr inbounds double, ptr %t, i64 %i
  store double %v, ptr %q, align 8
  %m = fmul double %v, %y
  store double %m, ptr %t, align 8
  %w = load double, ptr %q, align 8
  %z = fmul double %w, %m
  store double %z, ptr %q, align 8
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, 4
  br i1 %c, label %end, label %body
end:
  %a = load double, ptr %t, align 8
  %r = fmul double %a, %z
  ret double %r""",
    "which-local-is-decided-later": """
  %a = alloca double, align 8
  %b = alloca double, align 8
  %v = load double, ptr %x, align 8
  store double %v, ptr %a, align 8
  store double %y, ptr %b, align 8
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %p = phi ptr [ %a, %entry ], [ %q, %body ]
  %q = phi ptr [ %b, %entry ], [ %p, %body ]
  %f = load double, ptr %p, align 8
  %g = load double, ptr %q, align 8
  %m = fmul double %f, %g
  store double %m, ptr %p, align 8
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  %s = load double, ptr %a, align 8
  %t = load double, ptr %b, align 8
  %r = fsub double %s, %t
  ret double %r""",
    "pointers-in-an-array": """
  %a = alloca double, align 8
  %t = alloca [2 x ptr], align 8
  %t1 = getelementptr inbounds ptr, ptr %t, i64 1
  store double %y, ptr %a, align 8
  store ptr %x, ptr %t, align 8
  store ptr %a, ptr %t1, align 8
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %k = and i64 %i, 1
  %p = getelementptr inbounds ptr, ptr %t, i64 %k
  %q = load ptr, ptr %p, align 8
  %v = load double, ptr %q, align 8
  %s = call double @llvm.sin.f64(double %v)
  store double %s, ptr %q, align 8
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, 5
  br i1 %c, label %end, label %body
end:
  %w = load double, ptr %a, align 8
  %z = load double, ptr %x, align 8
  %r = fmul double %w, %z
  ret double %r""",
    "a-copied-structure-with-a-pointer": """
  %s = alloca { ptr, double }, align 8
  %t = alloca { ptr, double }, align 8
  %s1 = getelementptr inbounds i8, ptr %s, i64 8
  %t1 = getelementptr inbounds i8, ptr %t, i64 8
  store ptr %x, ptr %s, align 8
  store double %y, ptr %s1, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %s, i64 16, i1 false)
  %p = load ptr, ptr %t, align 8
  %v = load double, ptr %p, align 8
  %w = load double, ptr %t1, align 8
  %m = fmul double %v, %w
  store double %m, ptr %p, align 8
  %u = load double, ptr %x, align 8
  %r = fmul double %u, %w
  ret double %r""",
    "allocated-in-a-loop": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %u, %body ]
  %h = call ptr @malloc(i64 16)
  %h1 = getelementptr inbounds double, ptr %h, i64 1
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  store double %v, ptr %h, align 8
  %m = fmul double %v, %s
  store double %m, ptr %h1, align 8
  %a = load double, ptr %h, align 8
  %b = load double, ptr %h1, align 8
  %u = fmul double %a, %b
  call void @free(ptr %h)
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  ret double %u""",
    "a-list-made-in-a-loop": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %last = phi ptr [ null, %entry ], [ %h, %body ]
  %h = call ptr @malloc(i64 16)
  %h1 = getelementptr inbounds i8, ptr %h, i64 8
  store ptr %last, ptr %h, align 8
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %m = fmul double %v, %y
  store double %m, ptr %h1, align 8
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, 4
  br i1 %c, label %walk, label %body
walk:
  %at = phi ptr [ %h, %body ], [ %next, %walk ]
  %s = phi double [ 1.0, %body ], [ %t, %walk ]
  %at1 = getelementptr inbounds i8, ptr %at, i64 8
  %w = load double, ptr %at1, align 8
  %t = fmul double %s, %w
  %next = load ptr, ptr %at, align 8
  call void @free(ptr %at)
  %d = icmp eq ptr %next, null
  br i1 %d, label %end, label %walk
end:
  ret double %t""",
    "bytes-moved-and-cleared": """
  %t = alloca [4 x double], align 8
  %t1 = getelementptr inbounds double, ptr %t, i64 1
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %x, i64 32, i1 false)
  %v = load double, ptr %t, align 8
  %m = fmul double %v, %y
  store double %m, ptr %t, align 8
  call void @llvm.memmove.p0.p0.i64(ptr %t1, ptr %t, i64 24, i1 false)
  %a = load double, ptr %t1, align 8
  call void @llvm.memset.p0.i64(ptr %t, i8 0, i64 16, i1 false)
  %b = load double, ptr %t1, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %x, ptr %t, i64 32, i1 false)
  %q = getelementptr inbounds double, ptr %x, i64 3
  %c = load double, ptr %q, align 8
  %d = fmul double %a, %c
  %r = fadd double %d, %b
  ret double %r""",
    "bytes-of-a-length-that-is-computed": """
  %t = alloca [4 x double], align 8
  %bytes = shl i64 %n, 3
  call void @llvm.memset.p0.i64(ptr %t, i8 0, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %x, i64 %bytes, i1 false)
  %t2 = getelementptr inbounds double, ptr %t, i64 2
  %v = load double, ptr %t2, align 8
  %m = fmul double %v, %y
  store double %m, ptr %t2, align 8
  %less = sub i64 %bytes, 8
  %t1 = getelementptr inbounds double, ptr %t, i64 1
  call void @llvm.memmove.p0.p0.i64(ptr %t, ptr %t1, i64 %less, i1 false)
  %a = load double, ptr %t1, align 8
  %b = load double, ptr %t, align 8
  %r = fmul double %a, %b
  ret double %r""",
    "floats-as-integers": """
  %i = load i64, ptr %x, align 8
  %p = getelementptr inbounds double, ptr %x, i64 1
  %v = load double, ptr %p, align 8
  store i64 %i, ptr %p, align 8
  store double %v, ptr %x, align 8
  %c = icmp ugt i64 %n, 2
  %j = bitcast double %y to i64
  %k = select i1 %c, i64 %i, i64 %j
  %d = bitcast i64 %k to double
  %r = fmul double %d, %v
  ret double %r""",
    "narrow-floats": """
  %t = alloca [2 x float], align 8
  %t1 = getelementptr inbounds float, ptr %t, i64 1
  %v = load double, ptr %x, align 8
  %a = fmul double %v, %y
  store float 2.0, ptr %t, align 4
  store float 0.5, ptr %t1, align 4
  %f = load float, ptr %t, align 4
  %g = load float, ptr %t1, align 4
  %h = fmul float %f, %g
  %w = fpext float %h to double
  %r = fmul double %a, %w
  ret double %r""",
    "aggregates": """
  %v = load double, ptr %x, align 8
  %s0 = insertvalue { double, [2 x double] } zeroinitializer, double %v, 0
  %s1 = insertvalue { double, [2 x double] } %s0, double %y, 1, 1
  %c = icmp ugt i64 %n, 2
  br i1 %c, label %one, label %two
one:
  %m = fmul double %v, %y
  %s2 = insertvalue { double, [2 x double] } %s1, double %m, 0
  br label %two
two:
  %s = phi { double, [2 x double] } [ %s1, %entry ], [ %s2, %one ]
  %a = extractvalue { double, [2 x double] } %s, 0
  %b = extractvalue { double, [2 x double] } %s, 1, 1
  %r = fmul double %a, %b
  ret double %r""",
    "vectors": """
  %v = load <2 x double>, ptr %x, align 8
  %w = insertelement <2 x double> %v, double %y, i32 1
  %m = fmul <2 x double> %v, %w
  %k = and i64 %n, 1
  %a = extractelement <2 x double> %m, i64 %k
  %b = extractelement <2 x double> %w, i32 0
  %p = getelementptr inbounds double, ptr %x, i64 2
  store <2 x double> %m, ptr %p, align 8
  %r = fmul double %a, %b
  ret double %r""",
    "a-panic": """
  %v = load double, ptr %x, align 8
  %bad = icmp ugt i64 %n, 90
  br i1 %bad, label %panic, label %body
panic:
  call void @stop(double %v)
  unreachable
body:
  %i = phi i64 [ 0, %entry ], [ %j, %go ]
  %s = phi double [ %y, %entry ], [ %t, %go ]
  %in = icmp ult i64 %i, 4
  br i1 %in, label %go, label %panic2
panic2:
  call void @stop(double %s)
  unreachable
go:
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %w = load double, ptr %p, align 8
  %m = fmul double %s, %w
  %t = call double @llvm.sin.f64(double %m)
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  ret double %t""",
    "calls-in-a-loop": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %k = and i64 %i, 3
  %p = getelementptr inbounds double, ptr %x, i64 %k
  %t = call double @inplace(ptr %p, double %s)
  %u = call double @square(double %t)
  %more = fcmp olt double %u, 0.81
  %j = add nuw nsw i64 %i, 1
  %few = icmp ult i64 %j, 7
  %c = and i1 %few, %more
  br i1 %c, label %body, label %end
end:
  ret double %u""",
    "calls-in-counted-loops": """
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %next ]
  %s = phi double [ %y, %entry ], [ %u, %next ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %t = phi double [ %s, %outer ], [ %u, %inner ]
  %p = getelementptr inbounds double, ptr %x, i64 %j
  %w = call double @summed(ptr %p, i64 2)
  %m = call double @inplace(ptr %p, double %t)
  %u = fmul double %m, %w
  %j1 = add nuw nsw i64 %j, 1
  %c = icmp eq i64 %j1, %n
  br i1 %c, label %next, label %inner
next:
  %i1 = add nuw nsw i64 %i, 1
  %d = icmp eq i64 %i1, 3
  br i1 %d, label %end, label %outer
end:
  ret double %u""",
    "a-pointer-from-a-call": """
  %c = icmp ugt i64 %n, 2
  %p = call ptr @chosen(ptr %x, i1 %c)
  %v = load double, ptr %p, align 8
  %m = fmul double %v, %y
  store double %m, ptr %p, align 8
  %q = call ptr @made(double %m)
  %w = load double, ptr %q, align 8
  %z = fmul double %w, %w
  store double %z, ptr %q, align 8
  %a = load double, ptr %q, align 8
  call void @free(ptr %q)
  %r = fmul double %a, %v
  ret double %r""",
    "a-slice-from-a-call": """
  %s = call { ptr, i64 } @tail(ptr %x, i64 %n)
  %p = extractvalue { ptr, i64 } %s, 0
  %k = extractvalue { ptr, i64 } %s, 1
  %v = call double @summed(ptr %p, i64 %k)
  %m = fmul double %v, %y
  store double %m, ptr %p, align 8
  %w = call double @summed(ptr %x, i64 %n)
  %r = fmul double %w, %v
  ret double %r""",
    "results-in-a-structure": """
  %v = load double, ptr %x, align 8
  %s = call { double, double } @both(double %v, double %y)
  %a = extractvalue { double, double } %s, 0
  %b = extractvalue { double, double } %s, 1
  %r = fdiv double %a, %b
  ret double %r""",
    "a-callee-with-memory-of-its-own": """
  br label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ %y, %entry ], [ %t, %body ]
  %t = call double @scratch(ptr %x, double %s, i64 %i)
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  ret double %t""",
    "what-is-not-used": """
  %v = load double, ptr %x, align 8
  %t = alloca double, align 8
  %a = call double @llvm.exp.f64(double %v)
  store double %a, ptr %t, align 8
  %u = fdiv double %a, %y
  %b = fmul double %v, %v
  ret double %b""",
    "inactive-result": """
  %k = uitofp i64 %n to double
  store double %k, ptr %x, align 8
  %r = fmul double %k, %k
  ret double %r""",
}

CALLEES = """
declare void @llvm.trap()
define internal void @stop(double %v) noreturn noinline {
  call void @llvm.trap()
  unreachable
}
define internal double @square(double %a) noinline {
  %r = fmul double %a, %a
  ret double %r
}
define internal double @inplace(ptr %p, double %s) noinline {
  %v = load double, ptr %p, align 8
  %m = fmul double %v, %s
  %t = call double @llvm.sin.f64(double %m)
  store double %t, ptr %p, align 8
  %r = fadd double %t, %s
  ret double %r
}
define internal double @summed(ptr noalias readonly %p, i64 %n) noinline {
entry:
  %none = icmp eq i64 %n, 0
  br i1 %none, label %end, label %body
body:
  %i = phi i64 [ 0, %entry ], [ %j, %body ]
  %s = phi double [ -0.0, %entry ], [ %t, %body ]
  %q = getelementptr inbounds double, ptr %p, i64 %i
  %v = load double, ptr %q, align 8
  %w = fmul double %v, %v
  %t = fadd double %s, %w
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %end, label %body
end:
  %r = phi double [ 1.0, %entry ], [ %t, %body ]
  ret double %r
}
define internal ptr @chosen(ptr %p, i1 %c) noinline {
  %q = getelementptr inbounds double, ptr %p, i64 2
  %r = select i1 %c, ptr %q, ptr %p
  ret ptr %r
}
define internal ptr @made(double %v) noinline {
  %h = call ptr @malloc(i64 8)
  %s = call double @llvm.sin.f64(double %v)
  store double %s, ptr %h, align 8
  ret ptr %h
}
define internal { ptr, i64 } @tail(ptr %p, i64 %n) noinline {
  %q = getelementptr inbounds double, ptr %p, i64 1
  %m = add i64 %n, -1
  %a = insertvalue { ptr, i64 } poison, ptr %q, 0
  %b = insertvalue { ptr, i64 } %a, i64 %m, 1
  ret { ptr, i64 } %b
}
define internal { double, double } @both(double %a, double %b) noinline {
  %m = fmul double %a, %b
  %e = call double @llvm.exp.f64(double %a)
  %s = insertvalue { double, double } poison, double %m, 0
  %t = insertvalue { double, double } %s, double %e, 1
  ret { double, double } %t
}
define internal double @scratch(ptr %p, double %s, i64 %i) noinline {
entry:
  %t = alloca [4 x double], align 8
  %h = call ptr @malloc(i64 32)
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %p, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %h, ptr %p, i64 32, i1 false)
  %q = getelementptr inbounds double, ptr %t, i64 %i
  %v = load double, ptr %q, align 8
  %w = fmul double %v, %s
  store double %w, ptr %q, align 8
  %g = getelementptr inbounds double, ptr %h, i64 %i
  %u = load double, ptr %g, align 8
  %z = call double @llvm.sin.f64(double %w)
  store double %z, ptr %p, align 8
  %a = load double, ptr %q, align 8
  %r = fmul double %a, %u
  call void @free(ptr %h)
  ret double %r
}
"""


def text(name: str) -> str:
    """The whole module."""
    return f"{CALLEES}\ndefine double @f(ptr noalias %x, double %y, i64 %n) {{\nentry:{SHAPES[name]}\n}}"
