; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Elements that are visited from the last to the first, down to where the array begins: as the members of an object are
; taken apart. What lies in front of the array and behind it keeps its own type.

declare void @use(ptr captures(none) readonly) memory(argmem: read)

define double @apart(ptr %o, i1 %c) {
entry:
  %x = load double, ptr %o, align 8
  %last = select i1 %c, i64 80, i64 56
  %behind = getelementptr inbounds nuw i8, ptr %o, i64 80
  %y = load double, ptr %behind, align 8
  br label %loop
loop:
  %i = phi i64 [ %last, %entry ], [ %next, %loop ]
  %next = add nsw i64 %i, -24
  %p = getelementptr inbounds i8, ptr %o, i64 %next
  %v = load ptr, ptr %p, align 8
  store ptr null, ptr %p, align 8
  %done = icmp eq i64 %next, 8
  br i1 %done, label %exit, label %loop
exit:
  %q = getelementptr inbounds nuw i8, ptr %o, i64 32
  %w = load i64, ptr %q, align 8
  %u = load i64, ptr %o, align 8
  %r = fadd double %x, %y
  ret double %r
}

; CHECK: %w = llvm.load %q {alignment = 8 : i64, oxad.type = "ptr@0"}
; CHECK: %u = llvm.load %o {alignment = 8 : i64, oxad.type = "f64@0"}
