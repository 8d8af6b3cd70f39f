; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A list's head stands in a record, and is linked to its nodes: for one who takes all that a pointer may lead to for one
; thing, the record's count stands where the nodes have their float. No float is ever stored in the record.

declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"

define double @list(ptr %x, i64 %n) {
entry:
  %s = alloca [24 x i8], align 8
  %count = getelementptr i8, ptr %s, i64 16
  %head = getelementptr i8, ptr %s, i64 8
  store i64 0, ptr %count
  store ptr null, ptr %head
  br label %push
push:
  %i = phi i64 [ 0, %entry ], [ %i1, %push ]
  %at = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %at
  %node = call noalias ptr @malloc(i64 16)
  %value = getelementptr i8, ptr %node, i64 8
  store double %v, ptr %value
  %first = load ptr, ptr %head
  store ptr %first, ptr %node
  store ptr %node, ptr %head
  %c = load i64, ptr %count
  %c1 = add i64 %c, 1
  store i64 %c1, ptr %count
  %i1 = add i64 %i, 1
  %more = icmp slt i64 %i1, %n
  br i1 %more, label %push, label %sum
sum:
  br label %walk
walk:
  %p = phi ptr [ %head, %sum ], [ %next, %walk ]
  %next = load ptr, ptr %p
  %behind = getelementptr i8, ptr %next, i64 8
  %end = icmp eq ptr %next, null
  br i1 %end, label %out, label %walk
out:
  %last = getelementptr i8, ptr %p, i64 8
  %y = load double, ptr %last
  %bits = load i64, ptr %last
  %total = load i64, ptr %count
  %m = mul i64 %total, 3
  %z = sitofp i64 %m to double
  %new = call noalias ptr @malloc(i64 8)
  store i64 %bits, ptr %new
  %w = load double, ptr %new
  %r = fadd double %y, %z
  %q = fadd double %r, %w
  ret double %q
}

; CHECK-LABEL: @list
; CHECK-NOT: %c = {{.*}}oxad.type
; CHECK: %bits = {{.*}}oxad.type = "conflict
; CHECK-NOT: %total = {{.*}}oxad.type
; CHECK: %m =
