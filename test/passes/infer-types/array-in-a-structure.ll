; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An array in the elements of another: where the inner index is bounded, what lies behind the inner array is not part
; of it. Bounds come from a loop, a mask or a remainder; the order of the two indices does not matter.

%particle = type { [3 x double], i32 }

define double @by_loop(ptr %p, i64 %n) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i1, %latch ]
  %e = getelementptr inbounds nuw %particle, ptr %p, i64 %i
  %k = getelementptr inbounds nuw i8, ptr %e, i64 24
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %q = getelementptr inbounds nuw double, ptr %e, i64 %j
  %v = load double, ptr %q
  %c = load i32, ptr %k
  %d = add i32 %c, 1
  store i32 %d, ptr %k
  %j1 = add nuw nsw i64 %j, 1
  %again = icmp ult i64 %j1, 3
  br i1 %again, label %inner, label %latch
latch:
  %i1 = add nuw nsw i64 %i, 1
  %more = icmp ult i64 %i1, %n
  br i1 %more, label %outer, label %end
end:
  ret double %v
}

; CHECK: @by_loop{{.*}}"ptr -> {[{every 32: [{every 8: f64@0} x3]@0}]@0}"

define double @by_remainder(ptr %p, i64 %i, i64 %k) {
  %j = urem i64 %k, 3
  %q = getelementptr inbounds nuw %particle, ptr %p, i64 %i, i32 0, i64 %j
  %v = load double, ptr %q
  %c = getelementptr inbounds nuw %particle, ptr %p, i64 %i, i32 1
  store i32 7, ptr %c
  ret double %v
}

; CHECK: @by_remainder{{.*}}"ptr -> {[{every 32: [{every 8: f64@0} x3]@0}]@0}"

define double @inner_first(ptr %p, i64 %i, i64 %k) {
  %j = and i64 %k, 1
  %m = mul nuw nsw i64 %i, 32
  %q = getelementptr inbounds nuw double, ptr %p, i64 %j
  %r = getelementptr inbounds nuw i8, ptr %q, i64 %m
  %v = load double, ptr %r
  ret double %v
}

; CHECK: @inner_first{{.*}}"ptr -> {[{every 32: [{every 8: f64@0} x2]@0}]@0}"

; Without bounds the inner array may be all there is.

define double @unbounded(ptr %p, i64 %i, i64 %j) {
  %e = getelementptr inbounds nuw %particle, ptr %p, i64 %i
  %q = getelementptr inbounds nuw double, ptr %e, i64 %j
  %v = load double, ptr %q
  ret double %v
}

; CHECK: @unbounded{{.*}}"ptr -> {[{every 8: f64@0}]@0}"
