; RUN: %oxad_opt %s -p infer-types | filecheck %s
; What a function that never returns makes of its arguments says nothing of them.

define i64 @f(ptr %p) {
  %n = load i64, ptr %p
  %bad = icmp ugt i64 %n, 4
  br i1 %bad, label %panic, label %go
panic:
  call void @stop(i64 %n)
  unreachable
go:
  ret i64 %n
}

define internal void @stop(i64 %n) noreturn {
  %x = bitcast i64 %n to double
  %y = call double @use(double %x)
  unreachable
}
declare double @use(double)

; CHECK: %n = llvm.load{{.*}}"unknown@0x8"
