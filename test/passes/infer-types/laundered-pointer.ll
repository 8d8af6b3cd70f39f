; RUN: %oxad_opt %s -p infer-types | filecheck %s

; vec![0.0; n]: ptrtoint, a phi with the dangling 8, inttoptr.

declare noalias ptr @alloc(i64) allockind("alloc,zeroed") allocsize(0)
define double @vec(i64 %n) {
entry:
  %z = icmp eq i64 %n, 0
  br i1 %z, label %use, label %make
make:
  %bytes = shl nuw i64 %n, 3
  %m = call ptr @alloc(i64 %bytes)
  %i = ptrtoint ptr %m to i64
  br label %use
use:
  %a = phi i64 [ 8, %entry ], [ %i, %make ]
  %p = inttoptr i64 %a to ptr
  %q = getelementptr inbounds nuw double, ptr %p, i64 %n
  store double 1.0, ptr %q
  %f = load double, ptr %q
  ret double %f
}

; CHECK: %i = llvm.ptrtoint{{.*}}"ptr@0"
