; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An index or a factor is an integer, whoever knows the memory.

define double @count(ptr %a, ptr %p) {
  %n = load i64, ptr %a
  %q = getelementptr inbounds nuw double, ptr %p, i64 %n
  %x = load double, ptr %q
  store i64 %n, ptr %a
  ret double %x
}

; CHECK: "ptr -> {}", "ptr -> {[{every 8: f64@0}]@0}"
; CHECK: %n = llvm.load %a {alignment = 4 : i64} : !llvm.ptr -> i64
