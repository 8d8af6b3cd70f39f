; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Two members of one object go into a function that touches so many bytes of each. They are not one thing, nor is what
; lies around them.

define internal void @clear(ptr %v) {
  store ptr null, ptr %v, align 8
  %end = getelementptr inbounds nuw i8, ptr %v, i64 8
  call void @forget(ptr %end)
  ret void
}

define internal void @forget(ptr %w) {
  store ptr null, ptr %w, align 8
  ret void
}

define double @f(ptr %o) {
  %a = getelementptr inbounds nuw i8, ptr %o, i64 8
  call void @clear(ptr %a)
  %b = getelementptr inbounds nuw i8, ptr %o, i64 24
  call void @clear(ptr %b)
  %x = load double, ptr %o, align 8
  %behind = getelementptr inbounds nuw i8, ptr %o, i64 40
  %y = load double, ptr %behind, align 8
  %i = load i64, ptr %o, align 8
  %q = getelementptr inbounds nuw i8, ptr %o, i64 16
  %j = load i64, ptr %q, align 8
  %r = fadd double %x, %y
  ret double %r
}

; CHECK: %i = llvm.load %o {alignment = 8 : i64, oxad.type = "f64@0"}
; CHECK: %j = llvm.load %q {alignment = 8 : i64, oxad.type = "ptr@0"}
