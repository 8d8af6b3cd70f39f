; RUN: %oxad_opt %s -p find-requests | filecheck %s

; Requests that LLVM has merged: each choice of a function or a marker gets a request of its own.

@table = internal constant [2 x ptr] [ptr @f, ptr @g]
@enzyme_dup = external global i32
@enzyme_dupnoneed = external global i32
declare double @__enzyme_autodiff(ptr, ...)
define double @f(double %x) {
  ret double %x
}
define double @g(double %x) {
  ret double %x
}

; CHECK: llvm.func @chosen(
; CHECK: llvm.cond_br %c
; CHECK-DAG: autodiff.reverse @f.shim
; CHECK-DAG: autodiff.reverse @g.shim
; CHECK: llvm.return
define double @chosen(i1 %c, double %x) {
  %p = select i1 %c, ptr @f, ptr @g
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr %p, double %x)
  ret double %d
}

; CHECK: llvm.func @entry_of_a_table(
; CHECK: llvm.icmp eq
; CHECK-DAG: autodiff.reverse @f.shim
; CHECK-DAG: autodiff.reverse @g.shim
; CHECK: llvm.return
define double @entry_of_a_table(i64 %i, double %x) {
  %a = getelementptr ptr, ptr @table, i64 %i
  %p = load ptr, ptr %a
  %d = call double (ptr, ...) @__enzyme_autodiff(ptr %p, double %x)
  ret double %d
}

; What stands between the phi and the call moves along, and what is used behind it comes out of a phi again.
; CHECK: llvm.func @markers(
; CHECK: llvm.fmul
; CHECK: autodiff.forward @f.shim(
; CHECK: llvm.fmul
; CHECK: autodiff.forward @f.shim(
; CHECK: llvm.return
declare double @__enzyme_fwddiff(ptr, ...)
define double @markers(i1 %c, double %x) {
  br i1 %c, label %left, label %right
left:
  br label %both
right:
  br label %both
both:
  %m = phi ptr [ @enzyme_dup, %left ], [ @enzyme_dupnoneed, %right ]
  %y = fmul double %x, %x
  %d = call double (ptr, ...) @__enzyme_fwddiff(ptr @f, ptr %m, double %y, double %x)
  %s = fadd double %d, %y
  ret double %s
}
