; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An aligned access to floats tells the stride of an offset of which nothing else is known.

define double @pivot(ptr align 8 %v, ptr %chosen, ptr %from) {
  %a = ptrtoint ptr %chosen to i64
  %b = ptrtoint ptr %from to i64
  %o = sub nuw i64 %a, %b
  %q = getelementptr inbounds nuw i8, ptr %v, i64 %o
  %x = load double, ptr %q, align 8
  ret double %x
}

; CHECK: @pivot{{.*}}"ptr -> {[{every 8: f64@0}]@0}"
