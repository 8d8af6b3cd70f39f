; RUN: oxad-opt %s -p split-pointers | filecheck %s
; RUN: oxad-opt %s > %t.before && oxad-opt %s -p split-pointers > %t.after && diff %t.before %t.after

; Of one origin: two elements of one argument.
; CHECK-LABEL: @one
define double @one(ptr %x, i1 %c) {
  %q = getelementptr double, ptr %x, i64 2
  %p = select i1 %c, ptr %x, ptr %q
  %v = load double, ptr %p, align 8
  ret double %v
}

; Comparisons, small integers, and an address that is a number.
; CHECK-LABEL: @small
define i1 @small(ptr %a, ptr %b, i1 %c) {
  %p = select i1 %c, ptr %a, ptr %b
  %v = load i8, ptr %p, align 1
  %e = icmp eq ptr %p, null
  %q = select i1 %c, ptr %a, ptr inttoptr (i64 8 to ptr)
  %w = load double, ptr %q, align 8
  %z = icmp eq i8 %v, 3
  %r = or i1 %e, %z
  ret i1 %r
}

; A call that must be the last one.
; CHECK-LABEL: @tail
define double @tail(ptr %a, ptr %b, i1 %c) {
  %p = select i1 %c, ptr %a, ptr %b
  %r = musttail call double @tail(ptr %p, ptr %b, i1 %c)
  ret double %r
}
