; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The difference of two addresses is a multiple of what it is divided by exactly (`offset_from`).

define double @at(ptr %p, i64 %q, i64 %r) {
  %d = sub nuw i64 %q, %r
  %i = lshr exact i64 %d, 3
  %c = icmp ult i64 %i, 10
  call void @llvm.assume(i1 %c)
  %a = getelementptr inbounds nuw i8, ptr %p, i64 %d
  %v = load i64, ptr %a, align 8
  store i64 %v, ptr %p, align 8
  %x = load double, ptr %p, align 8
  ret double %x
}
declare void @llvm.assume(i1)

; CHECK: @at{{.*}}[{every 8: f64@0}]
; CHECK: %v = {{.*}}"f64@0"
