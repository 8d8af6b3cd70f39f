; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The sum and the flag of an addition with overflow are integers.

define i64 @sum(ptr %p, ptr %q) {
  %n = load i64, ptr %p
  %r = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %n, i64 1)
  %s = extractvalue { i64, i1 } %r, 0
  store i64 %s, ptr %q
  ret i64 %s
}
declare { i64, i1 } @llvm.uadd.with.overflow.i64(i64, i64)

; CHECK: %n = llvm.load %p {alignment = 4 : i64} : !llvm.ptr -> i64
; CHECK: %s = llvm.extractvalue %r[0] : !llvm.struct<(i64, i1)>
