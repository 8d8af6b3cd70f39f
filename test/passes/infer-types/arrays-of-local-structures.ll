; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Where the arrays of a local structure end says its type: an index of unknown range stays in its array, and two
; elements of it are one, whether a phi, a select or an index chooses among them. Of a union it says nothing.

%row = type { [3 x double], i32 }
%net = type { [2 x %row], double, ptr }

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define double @by_phi(ptr %x, i64 %n) {
entry:
  %m = alloca %net
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %x, i64 80, i1 false)
  %second = getelementptr inbounds nuw i8, ptr %m, i64 32
  br label %outer
outer:
  %again = phi i1 [ true, %entry ], [ false, %latch ]
  %row = phi ptr [ %m, %entry ], [ %second, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j1, %inner ]
  %w = getelementptr inbounds nuw double, ptr %row, i64 %j
  %v = load double, ptr %w
  %j1 = add nuw nsw i64 %j, 1
  %more = icmp ult i64 %j1, %n
  br i1 %more, label %inner, label %latch
latch:
  %used = getelementptr inbounds nuw i8, ptr %row, i64 24
  store i32 3, ptr %used
  br i1 %again, label %outer, label %end
end:
  %best = getelementptr inbounds nuw i8, ptr %m, i64 72
  store ptr %row, ptr %best
  %bias = getelementptr inbounds nuw i8, ptr %m, i64 64
  %b = load double, ptr %bias
  %sum = fadd double %b, %v
  ret double %sum
}

; CHECK-LABEL: @by_phi
; CHECK-SAME: ptr@72 -> {[{every 32: [{every 8: f64@0} x3]@0} x2]@0, f64@64, ptr@72 ->

define double @by_select(ptr %x, i64 %n, i1 %c) {
  %m = alloca %net
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %x, i64 80, i1 false)
  %which = select i1 %c, i64 32, i64 0
  %row = getelementptr inbounds nuw i8, ptr %m, i64 %which
  %w = getelementptr inbounds nuw double, ptr %row, i64 %n
  %v = load double, ptr %w
  %best = getelementptr inbounds nuw i8, ptr %m, i64 72
  store ptr %row, ptr %best
  ret double %v
}

; CHECK-LABEL: @by_select
; CHECK-SAME: ptr@72 -> {[{every 32: [{every 8: f64@0} x3]@0} x2]@0, ptr@72 ->

; One of two constants bounds an index where no type does.

define double @by_constants(ptr %x, i1 %c) {
  %which = select i1 %c, i64 16, i64 0
  %p = getelementptr inbounds nuw i8, ptr %x, i64 %which
  %v = load double, ptr %p
  %q = getelementptr inbounds nuw i8, ptr %x, i64 48
  store ptr %x, ptr %q
  ret double %v
}

; CHECK-LABEL: @by_constants
; CHECK-SAME: "ptr -> {[{every 16: f64@0} x2]@0, ptr@48 ->

%union.view = type { [2 x double] }

define i64 @of_a_union(ptr %x, i64 %n) {
  %m = alloca { %union.view, double }
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %x, i64 24, i1 false)
  %p = getelementptr inbounds nuw i32, ptr %m, i64 %n
  store i32 7, ptr %p
  %b = load i64, ptr %m
  ret i64 %b
}

; CHECK-LABEL: @of_a_union
; CHECK-NOT: every 8
; CHECK: llvm.return
