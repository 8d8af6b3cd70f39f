; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A pointer that is a field of an array's elements does not end the array.

define i64 @at(ptr %a, i64 %i) {
  %q = getelementptr inbounds nuw [16 x i8], ptr %a, i64 %i
  %x = load double, ptr %q
  %r = getelementptr inbounds nuw i8, ptr %q, i64 8
  %p = load ptr, ptr %r
  %second = getelementptr inbounds nuw i8, ptr %a, i64 24
  %s = load ptr, ptr %second
  %third = getelementptr inbounds nuw i8, ptr %a, i64 32
  %k = load i64, ptr %third
  ret i64 %k
}

; CHECK: "ptr -> {[{every 16: f64@0, ptr@8 -> {}}]@0}"
; CHECK: %k = llvm.load{{.*}}"f64@0"
