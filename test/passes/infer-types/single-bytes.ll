; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Single bytes at unknown places that are compared, or stored as constants, say nothing of what lies around them.

define double @text(ptr %r, i64 %k) {
  %v = getelementptr i8, ptr %r, i64 16
  %x = load double, ptr %v
  %p = getelementptr i8, ptr %r, i64 %k
  store i8 0, ptr %p
  %q = getelementptr i8, ptr %p, i64 -1
  %c = load i8, ptr %q
  %is = icmp eq i8 %c, 97
  %s = select i1 %is, double %x, double 0.0
  ret double %s
}

; CHECK: @text{{.*}}"ptr -> {f64@16}"

; A byte that is stored again may be one of a float: all is an array of bytes.

define double @moved(ptr %r, ptr %t, i64 %k) {
  %v = getelementptr i8, ptr %r, i64 16
  %x = load double, ptr %v
  %p = getelementptr i8, ptr %r, i64 %k
  %c = load i8, ptr %p
  store i8 %c, ptr %t
  ret double %x
}

; CHECK: @moved{{.*}}"ptr -> {every 1: f64@0}"

; A loop may clear a float byte by byte.

define double @cleared(ptr %r, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %p = getelementptr i8, ptr %r, i64 %i
  store i8 0, ptr %p
  %next = sub i64 %i, 1
  %done = icmp eq i64 %next, 0
  br i1 %done, label %out, label %loop
out:
  %v = getelementptr i8, ptr %r, i64 16
  %x = load double, ptr %v
  ret double %x
}

; CHECK: @cleared{{.*}}"ptr -> {every 1: f64@0}"
