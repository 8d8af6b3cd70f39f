; RUN: %oxad_opt %s -p infer-types | filecheck %s

; `begin + (end - begin)` is `end`, whatever the elements are: clang's -O0 leaves it in `v.insert(v.end(), …)`.

define double @last(ptr %begin, ptr %end) {
  %a = ptrtoint ptr %end to i64
  %b = ptrtoint ptr %begin to i64
  %o = sub i64 %a, %b
  %q = getelementptr inbounds i8, ptr %begin, i64 %o
  %before = getelementptr inbounds i8, ptr %q, i64 -16
  %x = load double, ptr %before
  %behind = getelementptr inbounds i8, ptr %q, i64 4
  %n = load i32, ptr %behind
  %y = sitofp i32 %n to double
  %s = fadd double %x, %y
  ret double %s
}

; CHECK: @last{{.*}}"ptr -> {}", "ptr -> {f64@-16}"

; So it is with what is stored in between: no bytes are taken for an array of single bytes.

%vector = type { ptr, ptr }

define double @stored(ptr %v) {
  %begin = load ptr, ptr %v
  %f = getelementptr inbounds %vector, ptr %v, i32 0, i32 1
  %end = load ptr, ptr %f
  %a = ptrtoint ptr %end to i64
  %b = ptrtoint ptr %begin to i64
  %o = sub i64 %a, %b
  %q = getelementptr inbounds i8, ptr %begin, i64 %o
  %x = load double, ptr %q
  ret double %x
}

; CHECK: @stored{{.*}}"ptr -> {ptr@0 -> {}, ptr@8 -> {f64@0}}"
