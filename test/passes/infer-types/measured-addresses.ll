; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The end of a vector, of which only the distance to its start is taken: nothing is read there.

define i64 @count(ptr %a, i64 %bytes) {
  %x = load double, ptr %a, align 8
  %f = getelementptr inbounds nuw i8, ptr %a, i64 8
  %y = load float, ptr %f, align 4
  %end = getelementptr inbounds nuw i8, ptr %a, i64 %bytes
  %e = ptrtoint ptr %end to i64
  %s = ptrtoint ptr %a to i64
  %d = sub nuw i64 %e, %s
  ret i64 %d
}

; CHECK: @count{{.*}}"ptr -> {f64@0, f32@8}"
