; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A step by the distance between two pointers into another array: memory tells what divides it, here the size of its
; elements of a float and an integer each. `std::vector`'s assignment does so: `finish = start + (other's finish - start)`.

define double @other(ptr %v, i64 %n, i64 %m) {
  %end = getelementptr { double, i64 }, ptr %v, i64 %n
  %mid = getelementptr { double, i64 }, ptr %v, i64 %m
  %k = getelementptr { double, i64 }, ptr %v, i64 0, i32 1
  %i = load i64, ptr %k
  %x = load double, ptr %v
  %a = ptrtoint ptr %end to i64
  %b = ptrtoint ptr %mid to i64
  %o = sub i64 %a, %b
  %w = call noalias ptr @malloc(i64 800)
  call void @llvm.memcpy.p0.p0.i64(ptr %w, ptr %v, i64 800, i1 false)
  %q = getelementptr inbounds i8, ptr %w, i64 %o
  %y = load double, ptr %q
  %l = getelementptr inbounds i8, ptr %q, i64 8
  %j = load i64, ptr %l
  %d = add i64 %i, %j
  %z = sitofp i64 %d to double
  %s = fadd double %y, %z
  ret double %s
}

; CHECK: @other{{.*}}"ptr -> {every 16: f64@0}"

; Two places of a structure that is no array: their distance is no multiple of more than what lies between them.

define double @members(ptr %v, ptr %w, i1 %c) {
  %m = getelementptr i8, ptr %v, i64 24
  %h = getelementptr i8, ptr %v, i64 8
  %e = select i1 %c, ptr %m, ptr %h
  %x = load double, ptr %h
  %y = load double, ptr %m
  %a = ptrtoint ptr %e to i64
  %b = ptrtoint ptr %v to i64
  %o = sub i64 %a, %b
  %q = getelementptr inbounds i8, ptr %w, i64 %o
  %z = load double, ptr %q
  %s = fadd double %x, %z
  ret double %s
}

; CHECK: @members{{.*}}"ptr -> {every 16: f64@8}", "ptr -> {every 8: f64@0}"

declare noalias ptr @malloc(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
