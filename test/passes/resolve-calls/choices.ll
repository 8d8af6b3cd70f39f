; RUN: %oxad_opt %s -p resolve-calls | filecheck %s

; A call by address is compared with the functions of its type whose address is taken, one after the other.

@table = constant [2 x ptr] [ptr @square, ptr @longer]
@vtable = private constant <{ [24 x i8], ptr, ptr }> <{ [24 x i8] zeroinitializer, ptr @first, ptr @second }>

define double @square(double %x) {
  ret double %x
}
define double @longer(double %x, double %y) {
  ret double %x
}
define double @other(double %x) {
  ret double %x
}
define double @first(double %x) {
  ret double %x
}
define double @second(double %x) {
  ret double %x
}

; CHECK-LABEL: llvm.func @plain
; CHECK-NEXT: [[A:%.*]] = llvm.mlir.addressof @square
; CHECK-NEXT: [[B:%.*]] = llvm.icmp eq %f, [[A]]
; CHECK-NEXT: llvm.cond_br [[B]], ^bb1, ^bb2
; CHECK-NEXT: ^bb1:
; CHECK-NEXT: llvm.call @square(%x) {autodiff.candidate}
; CHECK-NEXT: llvm.br ^bb7
; CHECK-NOT: @other
; CHECK-NOT: @longer
; CHECK: llvm.call @first(%x) {autodiff.candidate}
; CHECK: llvm.call @second(%x) {autodiff.candidate}
; CHECK: llvm.call %f(%x) {autodiff.unresolved}
; CHECK-NEXT: llvm.br ^bb7
; CHECK-NEXT: ^bb7(%r: f64):
; CHECK-NEXT: %s = llvm.fadd %r, %r
define double @plain(ptr %f, double %x) {
  %r = call double %f(double %x)
  %s = fadd double %r, %r
  ret double %s
}

; A method: of the vtable's functions only the one that stands where the pointer was loaded from.
; CHECK-LABEL: llvm.func @method
; CHECK: llvm.invoke @square(%x) {autodiff.candidate} {{.*}} unwind ^off
; CHECK-NOT: @first
; CHECK: llvm.invoke @second(%x) {autodiff.candidate} {{.*}} unwind ^off
; CHECK: llvm.invoke %f(%x) {autodiff.unresolved} {{.*}} unwind ^off
; CHECK: ^bb8(%r: f64):
; CHECK-NEXT: llvm.br ^on
define double @method(ptr %vtable, double %x) personality ptr @who {
  %place = getelementptr i8, ptr %vtable, i64 32
  %f = load ptr, ptr %place
  %r = invoke double %f(double %x) to label %on unwind label %off
on:
  ret double %r
off:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}

; Without a candidate the call is left alone.
; CHECK-LABEL: llvm.func @nobody
; CHECK-NEXT: llvm.call %f(%x) : (i32) -> ()
define void @nobody(ptr %f, i32 %x) {
  call void %f(i32 %x)
  ret void
}

declare i32 @who(...)

; A drop function that no vtable has, behind a comparison with null, is never reached.
; CHECK-LABEL: llvm.func @nothing_to_drop
; CHECK: llvm.call %drop(%p) {autodiff.unresolved}
define void @nothing_to_drop(ptr %vtable, ptr %p) {
  %drop = load ptr, ptr %vtable
  %none = icmp eq ptr %drop, null
  br i1 %none, label %done, label %some
some:
  call void %drop(ptr %p)
  br label %done
done:
  ret void
}

; A structure that candidates return arrives in parts.
; CHECK-LABEL: llvm.func @pair
; CHECK: [[P:%.*]] = llvm.call @two(%x)
; CHECK-NEXT: [[A:%.*]] = llvm.extractvalue [[P]][0]
; CHECK-NEXT: [[B:%.*]] = llvm.extractvalue [[P]][1]
; CHECK-NEXT: llvm.br ^bb{{[0-9]+}}([[A]], [[B]] : !llvm.ptr, i64)
; CHECK: ^bb{{[0-9]+}}([[C:%.*]]: !llvm.ptr, [[D:%.*]]: i64):
; CHECK-NEXT: [[U:%.*]] = llvm.mlir.poison
; CHECK-NEXT: [[V:%.*]] = llvm.insertvalue [[C]], [[U]][0]
; CHECK-NEXT: %r = llvm.insertvalue [[D]], [[V]][1]
@table_of_pairs = constant [1 x ptr] [ptr @two]
define { ptr, i64 } @two(ptr %x) {
  %r = insertvalue { ptr, i64 } poison, ptr %x, 0
  ret { ptr, i64 } %r
}
define { ptr, i64 } @pair(ptr %f, ptr %x) {
  %r = call { ptr, i64 } %f(ptr %x)
  ret { ptr, i64 } %r
}
